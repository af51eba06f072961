import type { FileName } from "./album.ts";

export type Ware = {
  /** Its picture in the album has the same name. */
  sku: Extract<FileName, `${Uppercase<string>}-${string}`>;
  name: string;
  description: string;
  price: number;
  /** null: made to order, not counted. */
  stock: number | null;
};

/** The shelf, twelve of it. */
export const products: Ware[] = [
  {
    sku: "KMJ-PRG-NV",
    name: "Kemeja Parang Navy",
    description:
      "Kemeja lengan pendek, batik cap motif parang di katun prima. Adem buat harian. Ukuran S sampai XXL.",
    price: 245_000,
    stock: 6,
  },
  {
    sku: "KMJ-KWG-SG",
    name: "Kemeja Kawung Soga",
    description:
      "Kemeja lengan pendek, motif kawung warna soga khas Solo. Katun primisima, furing dada. Ukuran S sampai XXL.",
    price: 259_000,
    stock: 34,
  },
  {
    sku: "KMJ-TRT-HT",
    name: "Kemeja Truntum Hitam",
    description:
      "Kemeja lengan pendek, motif truntum di atas hitam. Pas untuk kerja dan kondangan.",
    price: 275_000,
    stock: 0,
  },
  {
    sku: "KMJ-TRT-LP",
    name: "Kemeja Truntum Lengan Panjang",
    description: "Lengan panjang dengan furing penuh, motif truntum. Ukuran M sampai XXL.",
    price: 315_000,
    stock: 12,
  },
  {
    sku: "OTR-MGM-MR",
    name: "Outer Mega Mendung Merah",
    description: "Outer lengan lebar, motif mega mendung. Satu ukuran, muat sampai XL.",
    price: 385_000,
    stock: 3,
  },
  {
    sku: "GMS-CPL-SG",
    name: "Gamis Ceplok Sogan",
    description:
      "Gamis kombinasi toyobo polos dan batik ceplok. Busui friendly, ada saku. Ukuran M, L, XL.",
    price: 425_000,
    stock: 9,
  },
  {
    sku: "KN-KWG-25",
    name: "Kain Kawung Tulis 2,5 m",
    description:
      "Batik tulis tangan dengan pewarna alam, dikerjakan sekitar tiga minggu per lembar.",
    price: 780_000,
    stock: 5,
  },
  {
    sku: "KN-TRT-25",
    name: "Kain Truntum 2,5 m",
    description: "Batik cap motif truntum warna indigo, katun primisima. Lebar kain 110 cm.",
    price: 320_000,
    stock: 21,
  },
  {
    sku: "KN-MGM-BR",
    name: "Kain Mega Mendung Biru",
    description: "Batik cap motif awan, tujuh gradasi biru. Panjang 2,25 m, lebar 110 cm.",
    price: 295_000,
    stock: 48,
  },
  {
    sku: "ROK-LRK-01",
    name: "Rok Lurik Klaten",
    description: "Rok A panjang 85 cm dari tenun lurik asli Klaten. Pinggang karet di belakang.",
    price: 189_000,
    stock: 2,
  },
  {
    sku: "SYL-LRK-02",
    name: "Syal Lurik Pelangi",
    description: "Tenun lurik 180 × 45 cm dengan rumbai. Cocok untuk oleh-oleh.",
    price: 85_000,
    stock: 16,
  },
  {
    sku: "JSA-JHT",
    name: "Jasa jahit kemeja",
    description:
      "Kain dari Kakak atau dari kami, ukur badan di toko atau kirim contoh baju. Sekitar seminggu.",
    price: 120_000,
    stock: null,
  },
];
