import { lineOf } from "./words.ts";

/** What a clause wants of products; several at once, or nothing. */
export type Wishes = {
  price: boolean;
  stock: boolean;
  /** Price or stock is asked by name, not only with "ada". */
  plainly: boolean;
  list: boolean;
  order: boolean;
  cheapest: boolean;
  dearest: boolean;
  others: boolean;
  aboutBot: boolean;
};

const price =
  / (?:harga|hargai|berapa(?! (?:lama|hari|jam|minggu|bulan|kali|orang|meter|cm|kg|gram) )|berapaan|price|prices|pricelist|cost|costs|how much) /;
const stockNamed = / (?:stok|ready|tersedia|available|in stock|sisa|habis|kosong) /;
const stock = / (?:ada|masih|punya|jual|have|got|left|sell|cari|nyari|looking for) /;
const list =
  / (?:katalog|daftar (?:harga|produk|barang|menu)|daftarnya|pricelist|price list|koleksi|menu|jual(?:an)? apa|ada apa|ada produk|(?:produk|barang|jual|jualan|ada|punya|nya|ready)(?: [^ ]+)? apa saja|apa saja|produk apa|barang apa|apa yang (?:ada|dijual)|yang (?:paling )?(?:bagus|laris|favorit)|price daftar|best seller|bestseller|terlaris|rekomendasi|recommend|recommendation|recommendations|what (?:do you|products|items|kind)(?: [^ ]+){0,3} (?:sell|have|offer)|your products|all products|lihat(?: lihat)? produk|semua produk) /;
const order =
  / (?:pesan|order|beli|ambil|checkout|check out|co|bungkus|keep|booking|buy|purchase|take (?:it|this|that|one|two)|ill take) /;
const cheapest =
  / (?:termurah|(?:paling|yang|lebih) murah|murah meriah|cheapest|cheaper|affordable|terjangkau) /;
const dearest = / (?:termahal|paling mahal|most expensive|priciest) /;
const others =
  / (?:(?:ada|yang|produk|pilihan|model|motif|opsi|warna|corak|jenis) lain|selain (?:itu|ini)|others?|another|(?:anything|something|what) else|alternatif) /;
const aboutBot =
  / (?:(?:ini|kamu|kakak|kak|min|admin|apakah|dengan|sama|are you|is this|am i(?: [^ ]+){0,3}) (?:a |an |real |orang |orang asli |manusia )*(?:bot|robot|ai|human|person|orang|manusia)|(?:bot|robot) (?:iya|bukan|kan|apa)|chatbot) /;

export function wishesIn(words: readonly string[]): Wishes {
  const line = lineOf(words);
  return {
    price: price.test(line),
    stock: stock.test(line) || stockNamed.test(line),
    plainly: price.test(line) || stockNamed.test(line),
    list: list.test(line),
    order: order.test(line),
    cheapest: cheapest.test(line),
    dearest: dearest.test(line),
    others: others.test(line),
    aboutBot: aboutBot.test(line),
  };
}

const pieces = / (\d{1,6}) ?(?:potong|pcs|pc|biji|buah|lembar|helai|unit|pieces|piece) /;

/** "ready 40 potong?" */
export const piecesIn = (words: readonly string[]): number =>
  Number(pieces.exec(lineOf(words))?.[1] ?? 0);

export function allWishes(each: readonly Wishes[]): Wishes {
  const any = (key: keyof Wishes) => each.some((wishes) => wishes[key]);
  return {
    price: any("price"),
    stock: any("stock"),
    plainly: any("plainly"),
    list: any("list"),
    order: any("order"),
    cheapest: any("cheapest"),
    dearest: any("dearest"),
    others: any("others"),
    aboutBot: any("aboutBot"),
  };
}
