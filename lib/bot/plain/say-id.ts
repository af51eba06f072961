import { clockOf, type NextOpening, type Stretch } from "./hours.ts";
import { count, nameOf, rupiah } from "./money.ts";
import type { Phrases } from "./phrases.ts";

const days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

const dayAndMonth = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

function dayOf({ inDays, weekday, date }: NextOpening): string {
  if (inDays === 0) return "hari ini";
  if (inDays === 1) return "besok";
  // A bare weekday is one of the coming seven.
  return `hari ${days[weekday]}${inDays > 6 ? `, ${dayAndMonth.format(new Date(date))},` : ""}`;
}

const daysOf = ({ first, last }: Stretch) => {
  if (first === 0 && last === 6) return "setiap hari";
  return first === last ? `${days[first]}` : `${days[first]}–${days[last]}`;
};

export const sayId: Phrases = {
  hello: (shop) => `Halo Kak, selamat datang di ${shop} 👋`,
  helloBack: (islamic) => (islamic ? "Waalaikumsalam Kak 🙏" : "Halo Kak 👋"),
  offer: "Mau cari apa hari ini? Tulis saja nama produknya, nanti saya cek harga dan stoknya ya.",
  welcome: "Sama-sama Kak 🙏 Kalau ada yang mau ditanyakan lagi, tinggal chat ya.",
  fine: "Siap Kak 🙏 Kalau ada yang mau ditanyakan, tulis saja di sini ya.",
  later: "Siap Kak, santai saja 😊 Kalau sudah ada yang cocok, kabari ya.",
  declined: "Baik Kak, tidak apa-apa 🙏 Kalau butuh yang lain, tinggal chat ya.",
  stopped: "Baik Kak, saya berhenti di sini. Kalau nanti butuh sesuatu, chat saja ya 🙏",
  iAmABot:
    "Saya bot toko ini, Kak 😊 Soal produk, harga, dan stok bisa langsung saya jawab. Mau bicara dengan orang? Ketik *admin* ya.",
  notUnderstood:
    "Maaf Kak, saya belum paham maksudnya 🙏 Saya bisa bantu soal produk, harga, dan stok. Coba tulis nama produknya, atau ketik *admin* kalau mau dibantu orang.",
  notInCatalog:
    "Maaf Kak, itu belum saya temukan di katalog kami 🙏 Coba tulis nama produknya lagi, atau ketik *admin* kalau mau dibantu orang.",
  restToTeam:
    "Untuk yang lainnya saya belum tahu jawabannya, Kak. Ketik *admin* ya kalau mau ditanyakan ke tim.",
  named: (item) => `${nameOf(item)} ${rupiah(item.priceIdr)}, ${sayId.stock(item.stock)} ya Kak.`,
  inStock: (item) =>
    `Ada Kak 😊 ${nameOf(item)} ${rupiah(item.priceIdr)}, ${sayId.stock(item.stock)}.`,
  tooFew: (item) =>
    `${nameOf(item)} ${rupiah(item.priceIdr)}, untuk sekarang ${sayId.stock(item.stock)} ya Kak.`,
  soldOut: (item) =>
    `Maaf Kak, ${nameOf(item)} lagi kosong (stok habis). Harganya ${rupiah(item.priceIdr)}.`,
  stock: (stock) => {
    if (stock === null) return "tersedia";
    return stock > 0 ? `stok ${count(stock)}` : "stok habis";
  },
  toOrder: "Mau pesan? Balas *ya*, nanti tim kami bantu.",
  sizeToTeam: "Untuk ukurannya, ketik *admin* ya Kak, biar dicek dulu sama tim.",
  headers: {
    several: "Ini pilihannya ya Kak:",
    range: (range) => `Harganya ${range} ya Kak:`,
    nearly: "Yang persis itu belum saya temukan, Kak. Yang paling mendekati:",
    catalog: "Ini beberapa produk kami, Kak:",
    budget: "Yang masuk budget Kakak:",
    outOfBudget: "Belum ada yang pas di budget itu, Kak. Yang paling dekat:",
    cheapest: "Yang paling terjangkau, Kak:",
    dearest: "Yang paling tinggi harganya, Kak:",
    others: "Pilihan lainnya, Kak:",
    whichOne: "Produk yang mana ya, Kak?",
  },
  pick: "Mau yang mana? Balas nomornya ya.",
  more: "Masih ada yang lain, sebut saja nama atau jenisnya biar saya carikan.",
  hours: (stretches, zone) =>
    `Kami buka ${stretches.map((s) => `${daysOf(s)} pukul ${s.open}–${s.close}`).join(", ")} ${zone}`.trim() +
    " ya Kak.",
  today: ({ name, hours }) => {
    const why = name ? ` (${name})` : "";
    if (!hours) return `Khusus hari ini${why} toko libur ya Kak.`;
    return `Khusus hari ini${why} buka pukul ${clockOf(hours.open)}–${clockOf(hours.close)} ya Kak.`;
  },
  toTeam: {
    asked: "Siap Kak, saya sambungkan ke tim kami ya. Mohon tunggu sebentar 🙏",
    sorry: "Mohon maaf atas kendalanya ya Kak 🙏",
    sorryNext: "Saya teruskan ke tim kami supaya segera dibantu.",
    topic: (label) =>
      `Soal ${label}, saya tanyakan ke tim kami dulu ya Kak. Mohon tunggu sebentar 🙏`,
    order: "Siap Kak, saya sambungkan ke tim kami untuk pesanannya ya 🙏",
    media: "Makasih Kak, sudah saya terima. Saya teruskan ke tim kami supaya dicek ya 🙏",
    lost: "Maaf Kak, saya belum bisa menjawab ini. Saya sambungkan ke tim kami ya, mohon tunggu sebentar 🙏",
  },
  closed: (next) => {
    const again = next
      ? `Toko buka lagi ${dayOf(next)} pukul ${next.time} ${next.zone}`.trim()
      : "Toko sedang tutup";
    return `Sekarang tim kami sedang tidak di tempat, Kak. ${again}, pesan Kakak sudah kami simpan dan nanti dibalas di sini ya 🙏`;
  },
};
