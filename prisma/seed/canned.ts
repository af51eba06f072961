/** What the team types after `/`. What a reply leaves open is filled in, or shown as missing. */
export const cannedReplies = [
  {
    shortcut: "ongkir",
    text: "Ongkir ke {kota} {ongkir}, estimasi {estimasi} ya Kak {nama}.",
  },
  {
    shortcut: "rekening",
    text: "Transfer ke BCA 015-334-2211 a.n. {toko} ya Kak {nama}. Kalau sudah, kirim buktinya di sini 🙏",
  },
  {
    shortcut: "jam-buka",
    text: "Kami buka Senin–Sabtu 08.00–20.00 dan Minggu 09.00–15.00 WIB, Kak.",
  },
  { shortcut: "online", text: "Kami juga ada di Tokopedia dan Shopee, Kak: cari *{toko}*." },
  {
    shortcut: "perawatan",
    text: "Cuci pakai lerak atau sampo, jangan dipelintir, jemur di tempat teduh ya Kak 🌿",
  },
  { shortcut: "terima-kasih", text: "Matur nuwun Kak {nama} 🙏 Ditunggu pesanan berikutnya." },
];
