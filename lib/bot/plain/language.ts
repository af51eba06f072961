import { tokens } from "./words.ts";

export type Language = "id" | "en";

const english = new Set(
  (
    "the is are do does did have has i you it its we they my your this that these those of for with " +
    "what which who where when why how much many can could would will should want need like show tell " +
    "please still available any under below above cheaper cheapest talk speak human someone help im " +
    "dont doesnt isnt whats hows looking buy sell price prices shirt open close shipping delivery " +
    "payment return broken damaged disappointed wrong be there about get blue red black white to"
  ).split(" "),
);
/** Said by Indonesians too: they decide only when nothing else does. */
const borrowed = new Set(
  "hi hello hey thanks thank ok okay yes no good morning afternoon evening sorry bye nice great cool".split(
    " ",
  ),
);
const indonesian = new Set(
  (
    "yang yg dan atau di ke dari dengan dgn untuk utk buat ini itu ada tidak ga gak nggak ngga tdk bukan " +
    "belum blm sudah udah udh sdh masih msh lagi juga aja saja kok sih dong donk deh nih ya iya kak kakak " +
    "min gan sis bang mas mbak pak bu bunda om apa siapa mana dimana kapan gimana gmn bagaimana kenapa " +
    "berapa brp kalau kalo klo saya aku gue kamu mau minta tolong bisa boleh harga hrg stok jual beli " +
    "pesan halo hallo hai pagi siang sore malam makasih terima kasih warna ukuran bahan " +
    "ongkir alamat toko murah bagus banget bgt orang tanya lihat kirim bayar sama satu dua tiga nya"
  ).split(" "),
);

const countIn = (words: string[], set: Set<string>) => words.filter((word) => set.has(word)).length;

/** Indonesian unless the customer plainly writes English; "ok" and "thanks" go on as we were talking. */
export function languageOf(text: string, saidBefore: string | null = null): Language {
  const typed = tokens(text);
  const here = countIn(typed, indonesian);
  const there = countIn(typed, english);
  if (there > here) return "en";
  if (here > 0 || there > 0) return "id";
  if (saidBefore !== null) return languageOf(saidBefore);
  return countIn(typed, borrowed) > 0 ? "en" : "id";
}
