import type { CatalogItem } from "../think.ts";
import { addressWords } from "./common-words.ts";

const places: Record<string, number> = {
  pertama: 0,
  kesatu: 0,
  satu: 0,
  first: 0,
  one: 0,
  kedua: 1,
  dua: 1,
  second: 1,
  two: 1,
  ketiga: 2,
  tiga: 2,
  third: 2,
  three: 2,
  keempat: 3,
  empat: 3,
  fourth: 3,
  four: 3,
  kelima: 4,
  lima: 4,
  fifth: 4,
  five: 4,
};
const last = new Set(["terakhir", "last"]);
const every = new Set(["keduanya", "ketiganya", "semua", "semuanya", "both", "all"]);

/** What may stand around "yang kedua": anything else, and a number is a number of pieces. */
const around = new Set(
  (
    "yang nomor number no the option opsi pilihan pilih itu ini iya mau saya aku kalau coba oke berapa harga " +
    "stok ada masih ready tersedia dong deh saja ya ke dan sama tidak bisa apa lihat detail bahan ukuran warna " +
    "i want like price how much is of and what about for in stock please still available id would choose item"
  ).split(" "),
);
/** With one of these before it, "ambil nomor 2" points at the list; "ambil 2" takes two. */
const pointers = new Set([
  "yang",
  "nomor",
  "number",
  "the",
  "option",
  "opsi",
  "pilihan",
  "pilih",
  "ke",
]);
const taking = new Set(["ambil", "pesan", "order", "beli", "take", "buy"]);

export type Pointed = {
  items: CatalogItem[];
  /** "nomor 9" of a list of three. */
  beyond: boolean;
};

/** Which of the products just shown is meant: "no 2", "yang pertama", "dua-duanya". */
export function pointedAt(words: readonly string[], shown: readonly CatalogItem[]): Pointed | null {
  if (shown.length === 0) return null;
  const said = words.filter((word) => !addressWords.has(word));
  const points = said.some((word) => pointers.has(word));
  const chosen: CatalogItem[] = [];
  let beyond = false;
  // "the second one" is the second; "one" alone is the first.
  const others = said.filter((word) => word !== "one");
  const meant = others.some((word) => word in places || last.has(word)) ? others : said;
  // "dua-duanya" is both, not the second.
  const both = meant.includes("keduanya");
  for (const word of meant) {
    if (both && word === "dua") continue;
    if (around.has(word) || (points && taking.has(word))) continue;
    if (every.has(word)) {
      chosen.push(...shown);
      continue;
    }
    const place = last.has(word)
      ? shown.length - 1
      : /^(?:no|nomor|ke)?\d{1,2}$/.test(word)
        ? Number(word.replace(/\D/g, "")) - 1
        : places[word];
    if (place === undefined) return null;
    const item = shown[place];
    if (item) chosen.push(item);
    else beyond = true;
  }
  if (chosen.length === 0 && !beyond) return null;
  return { items: [...new Set(chosen)], beyond: chosen.length === 0 };
}
