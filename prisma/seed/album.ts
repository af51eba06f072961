import { document } from "./files/document.ts";
import { gamelan } from "./files/sound.ts";
import { fabrics } from "./pictures/fabrics.ts";
import { folded, scarf } from "./pictures/garments/folded.ts";
import { gamis } from "./pictures/garments/gamis.ts";
import { kemeja } from "./pictures/garments/kemeja.ts";
import { outer } from "./pictures/garments/outer.ts";
import { rok } from "./pictures/garments/rok.ts";
import { closeUp, flatLay } from "./pictures/photograph.ts";
import { portraits } from "./pictures/portraits.ts";
import { cloth } from "./pictures/scenes/cloth.ts";
import { parcel } from "./pictures/scenes/parcel.ts";
import { stack } from "./pictures/scenes/stack.ts";
import { workbench } from "./pictures/scenes/workbench.ts";
import { sticker } from "./pictures/sticker.ts";

const cream = { light: "#f1ebe1", dark: "#d5cab9" };
const mist = { light: "#e9edef", dark: "#c5ced3" };
const sage = { light: "#dfe6e2", dark: "#b6c4bd" };
const shelf = { light: "#d9c6a8", dark: "#8f7350" };
const table = { light: "#9a8467", dark: "#5e4b35" };
const goodsPx = 640;

type Made = {
  filename: string;
  mimeType: string;
  seconds?: number;
  make: () => Promise<Buffer> | Buffer;
};
const sound = (filename: string, seconds: number, seed: number): Made => ({
  filename: `${filename}.wav`,
  mimeType: "audio/wav",
  seconds,
  make: () => gamelan(seconds, seed),
});

const photo = (filename: string, make: Made["make"]): Made => ({
  filename: `${filename}.jpg`,
  mimeType: "image/jpeg",
  make,
});
const goods = (filename: string, piece: Parameters<typeof flatLay>[0], ground = cream) =>
  photo(filename, () => flatLay(piece, ground, goodsPx));
const seen = (
  filename: string,
  piece: Parameters<typeof closeUp>[0],
  width: number,
  height = width,
) => photo(filename, () => closeUp(piece, width, height));
const portrait = (name: keyof typeof portraits) => photo(name, portraits[name]);

/** Everything that is not text: pictures of the goods (by SKU), and what is sent in the chats. */
export const album = {
  "KMJ-PRG-NV": goods("parang-navy", kemeja(fabrics.parangNavy, { angle: -45, seed: 3 })),
  "KMJ-KWG-SG": goods("kawung-soga", kemeja(fabrics.kawungSoga, { seed: 4 }), mist),
  "KMJ-TRT-HT": goods("truntum-hitam", kemeja(fabrics.truntumBlack, { seed: 5 })),
  "KMJ-TRT-LP": goods(
    "truntum-panjang",
    kemeja(fabrics.truntumBlack, { long: true, seed: 6 }),
    mist,
  ),
  "OTR-MGM-MR": goods("outer-mega-mendung", outer(fabrics.megaRed, "#4d0c17", 7)),
  "GMS-CPL-SG": goods("gamis-ceplok", gamis(fabrics.ceplokSogan, "#5a3a22", 8), mist),
  "KN-KWG-25": goods(
    "kain-kawung-tulis",
    folded(
      { cloth: fabrics.kawungSoga, scale: 0.62, angle: 0 },
      { tilt: -9, ribbon: "#7b1d22", seed: 9 },
    ),
    mist,
  ),
  "KN-TRT-25": seen(
    "kain-truntum",
    cloth(fabrics.truntumIndigo, { angle: 5, fall: 35, seed: 10, scale: 1.45 }),
    goodsPx,
  ),
  "KN-MGM-BR": seen(
    "kain-mega-mendung",
    cloth(fabrics.megaBlue, { angle: -6, fall: 60, seed: 18 }),
    goodsPx,
  ),
  "ROK-LRK-01": goods("rok-lurik", rok(fabrics.lurikKlaten, 12)),
  "SYL-LRK-02": goods("syal-lurik", scarf(fabrics.lurikRainbow, 13)),
  "JSA-JHT": goods("jasa-jahit", workbench(fabrics.parangSoga, 14), sage),

  faded: seen(
    "IMG-luntur",
    cloth(fabrics.parangNavy, { angle: -45, fall: 70, seed: 15, faded: true }),
    680,
    510,
  ),
  kawung: seen("IMG-kawung", cloth(fabrics.kawungSoga, { angle: 8, fall: 40, seed: 16 }), 680, 510),
  maroon: seen(
    "IMG-ceplok",
    cloth(fabrics.ceplokMaroon, { angle: 3, fall: 110, seed: 17 }),
    600,
    600,
  ),
  shelf: photo("IMG-rak", () =>
    flatLay(
      stack(
        [
          fabrics.truntumIndigo,
          fabrics.kawungSoga,
          fabrics.megaRed,
          fabrics.ceplokSogan,
          fabrics.lurikKlaten,
          fabrics.parangNavy,
          fabrics.kawungIndigo,
        ],
        6,
      ),
      shelf,
      640,
    ),
  ),
  parcel: photo("IMG-paket", () => flatLay(parcel(fabrics.kawungIndigo, 19), table, 640)),

  voice: sound("PTT-0001", 14, 3),
  voiceShort: sound("PTT-0002", 8, 9),
  sticker: { filename: "matur-nuwun.webp", mimeType: "image/webp", make: sticker },
  returnForm: {
    filename: "Form-Retur-INV-2211.pdf",
    mimeType: "application/pdf",
    make: () =>
      document("Formulir Retur", [
        { text: "Toko Batik Laras · Jl. Sidoluhur 21, Laweyan, Solo", gap: 34 },
        { text: "Nomor pesanan: INV-2211", bold: true, gap: 34 },
        { text: "Barang: Kemeja Parang Navy, ukuran L, 2 potong" },
        { text: "Alasan: warna luntur setelah sekali cuci" },
        { text: "Penyelesaian: ganti baru, ongkir ditanggung toko" },
        { text: "1. Lipat barang, masukkan bersama lembar ini.", gap: 36 },
        { text: "2. Serahkan ke kurir yang menjemput; tidak perlu membayar." },
        { text: "3. Barang pengganti kami kirim di hari yang sama." },
      ]),
  },
  priceList: {
    filename: "Katalog-Grosir-Batik-Laras.pdf",
    mimeType: "application/pdf",
    make: () =>
      document("Katalog Grosir", [
        { text: "Toko Batik Laras · Laweyan, Solo", gap: 34 },
        { text: "Kemeja Parang Navy  ·  12 pcs Rp 215.000  ·  24 pcs Rp 199.000", gap: 34 },
        { text: "Kemeja Kawung Soga  ·  12 pcs Rp 229.000  ·  24 pcs Rp 212.000" },
        { text: "Kain Truntum 2,5 m  ·  12 pcs Rp 285.000  ·  24 pcs Rp 268.000" },
        { text: "Kain Mega Mendung Biru  ·  12 pcs Rp 262.000  ·  24 pcs Rp 246.000" },
        { text: "Campur motif boleh. Harga belum termasuk ongkir.", gap: 36 },
      ]),
  },

  teal: portrait("teal"),
  rose: portrait("rose"),
  veil: portrait("cream"),
  young: portrait("young"),
  elder: portrait("elder"),
  curls: portrait("curls"),
  mountain: portrait("mountain"),
  cat: portrait("cat"),
  flower: portrait("flower"),
  swatch: portrait("kawung"),
  clouds: portrait("mega"),
} satisfies Record<string, Made>;

export type FileName = keyof typeof album;
export type Printed = Record<FileName, Omit<Made, "make"> & { bytes: Buffer }>;

/** Makes them all. A few at a time: while one is being drawn, another is being packed. */
export async function printAlbum(): Promise<Printed> {
  const waiting = Object.entries<Made>(album);
  const printed: [string, Printed[FileName]][] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, { make, ...about }] = next;
      printed.push([name, { ...about, bytes: await make() }]);
    }
  };
  await Promise.all([work(), work(), work()]);
  return Object.fromEntries(printed) as Printed;
}
