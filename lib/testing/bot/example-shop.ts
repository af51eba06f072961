import type { AnswerItem, CatalogItem, Hours, Turn } from "#lib/bot/think.ts";

/** A batik shop for the tests: near-namesakes, sold-out, uncounted and priced apart. */
const goods: [name: string, priceIdr: number, stock: number | null, sku: string, about: string][] =
  [
    [
      "Kemeja Parang Navy",
      245_000,
      12,
      "KMJ-PRG-NV",
      "Katun prima, adem buat harian. Lengan pendek.",
    ],
    ["Kemeja Parang Navy Anak", 165_000, 27, "KMJ-PRG-AN", "Untuk usia 4 sampai 10 tahun."],
    ["Kemeja Kawung Soga", 259_000, 34, "KMJ-KWG-SG", "Warna soga khas Solo. Ukuran S sampai XXL."],
    ["Kemeja Truntum Hitam", 275_000, 0, "KMJ-TRT-HT", "Batik cap di katun halus."],
    ["Kemeja Truntum Lengan Panjang", 315_000, 5, "KMJ-TRT-LP", "Formal, furing penuh."],
    ["Kain Kawung Tulis 2,5 m", 780_000, 5, "KN-KWG-25", "Batik tulis, pewarna alam."],
    [
      "Kain Truntum 2,5 m",
      320_000,
      21,
      "KN-TRT-25",
      "Batik cap. Dulu Rp 400.000, sekarang lebih hemat.",
    ],
    ["Kain Mega Mendung Biru", 295_000, 48, "KN-MGM-BR", "Motif awan Cirebon."],
    ["Outer Mega Mendung Merah", 385_000, 3, "OTR-MGM-MR", "Satu ukuran, muat sampai XL."],
    ["Rok Lurik Klaten", 189_000, 2, "ROK-LRK-01", "Tenun lurik asli."],
    ["Syal Lurik Pelangi", 85_000, 16, "SYL-LRK-02", ""],
    ["Jasa jahit kemeja", 120_000, null, "JSA-JHT", "Pengerjaan sekitar seminggu."],
  ];

export const catalog: CatalogItem[] = goods.map(
  ([name, priceIdr, stock, sku, description], at) => ({
    id: `p${at + 1}`,
    name,
    description,
    priceIdr,
    stock,
    sku,
  }),
);

export const answers: AnswerItem[] = [
  {
    id: "a1",
    question: "Berapa ongkir dan pakai ekspedisi apa?",
    answer: "Ongkir dihitung dari Yogyakarta, kami pakai JNE dan SiCepat ya Kak.",
    keywords: ["ongkir", "ongkos kirim", "ekspedisi"],
  },
  {
    id: "a2",
    question: "Alamat tokonya di mana?",
    answer: "Jl. Malioboro 12, Yogyakarta. Mampir ya Kak!",
    keywords: ["alamat", "lokasi"],
  },
  {
    id: "a3",
    question: "Bisa bayar pakai apa saja?",
    answer: "Transfer BCA atau QRIS, Kak.",
    keywords: ["pembayaran", "transfer", "qris"],
  },
  {
    id: "a4",
    question: "Bisa COD?",
    answer: "COD bisa untuk area Sleman dan Bantul.",
    keywords: ["cod"],
  },
  {
    id: "a5",
    question: "Apakah bisa sewa untuk acara?",
    answer: "Kami tidak menyewakan, Kak.",
    keywords: [],
  },
];

/** Monday to Friday nine to five, Saturday until noon, Sunday closed. */
export const officeHours: Hours = {
  week: [
    ...Array.from({ length: 5 }, () => ({ open: "09:00", close: "17:00" })),
    { open: "09:00", close: "12:00" },
    null,
  ],
  closedText: null,
};

/** Saturday 21 November 2026, 10.00 WIB. */
export const saturdayMorning = new Date("2026-11-21T03:00:00Z");

export function turnOf(said: string | string[], more: Partial<Turn> = {}): Turn {
  const bubbles = [said].flat().map((text) => ({ type: "text", text }));
  return {
    shopName: "Toko Batik Laras",
    timezone: "Asia/Jakarta",
    now: saturdayMorning,
    bubbles,
    greet: false,
    greeting: null,
    misses: 0,
    lastReply: null,
    handoffWords: [],
    farewell: null,
    hours: null,
    catalog,
    answers,
    ...more,
  };
}

/** Another trade altogether: what holds only for batik is no rule. */
export const cafe: CatalogItem[] = (
  [
    ["Es Kopi Susu Gula Aren", 18_000, null, ""],
    ["Kopi Tubruk", 10_000, null, ""],
    ["Roti Bakar Coklat Keju", 22_000, 10, ""],
    ["Kue Lapis Legit", 15_000, 0, ""],
    ["Air Mineral 600ml", 5_000, 40, ""],
    ["Nasi Goreng Spesial", 28_000, null, "Pedas bisa pilih level 1 sampai 5."],
    ["Sunscreen SPF 50", 89_000, 20, ""],
    ["iPhone 13 128GB", 7_500_000, 2, ""],
  ] as const
).map(([name, priceIdr, stock, description], at) => ({
  id: `c${at + 1}`,
  name,
  priceIdr,
  stock,
  description,
  sku: null,
}));

/** As if the bot had just shown these. */
export const shown = (...productIds: string[]): Partial<Turn> => ({
  lastReply: { productIds, text: "Ini pilihannya ya Kak:" },
});
