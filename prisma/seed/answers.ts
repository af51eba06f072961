/** What the shop is asked every day, answered in its own words. */
export const answers: { question: string; answer: string; keywords: string[] }[] = [
  {
    question: "Jam buka toko?",
    answer: "Kami buka Senin–Sabtu pukul 08.00–20.00 dan Minggu 09.00–15.00 WIB ya Kak.",
    keywords: ["jam buka", "buka jam", "tutup jam"],
  },
  {
    question: "Alamat tokonya di mana?",
    answer:
      "Toko kami di Jl. Sidoluhur 21, Kampung Batik Laweyan, Solo. Dari Stasiun Purwosari sekitar 5 menit, parkir mobil bisa di halaman. Mampir ya Kak 😊",
    keywords: ["alamat", "lokasi", "toko di mana"],
  },
  {
    question: "Berapa ongkir dan pakai ekspedisi apa?",
    answer:
      "Kami kirim dari Solo pakai JNE, J&T, dan SiCepat. Solo Raya mulai 8 ribu, Jogja–Semarang 12 ribu, Jabodetabek 18 ribu per kg. Belanja di atas 500 ribu gratis ongkir se-Jawa ya Kak.",
    keywords: ["ongkir", "ongkos kirim", "ekspedisi", "kirim pakai"],
  },
  {
    question: "Bisa bayar pakai apa saja?",
    answer:
      "Bisa transfer BCA, Mandiri, BRI, atau QRIS. Di toko bisa tunai dan kartu debit. Rekeningnya atas nama *Laras Widyaningsih* ya Kak, selain itu bukan kami.",
    keywords: ["pembayaran", "cara bayar", "transfer", "qris", "rekening"],
  },
  {
    question: "Bisa COD?",
    answer: "COD bisa untuk Solo, Sukoharjo, Karanganyar, dan Klaten, maksimal 750 ribu ya Kak.",
    keywords: ["cod", "bayar di tempat"],
  },
  {
    question: "Bisa retur atau tukar barang?",
    answer:
      "Bisa Kak, dalam 7 hari setelah diterima, label belum dilepas dan belum dicuci. Kalau cacat dari kami, ongkir bolak-balik kami yang tanggung 🙏",
    keywords: ["retur", "tukar barang", "dikembalikan", "kekecilan", "kebesaran"],
  },
  {
    question: "Panduan ukuran kemeja?",
    answer:
      "Lingkar dada kemeja: S 100, M 104, L 110, XL 116, XXL 122 cm. Kalau biasa pakai kaos L, ambil L. Ragu? Kirim lingkar dada Kakak, nanti kami bantu pilihkan.",
    keywords: ["panduan ukuran", "size chart", "lingkar dada"],
  },
  {
    question: "Ada harga grosir?",
    answer:
      "Ada Kak. Mulai 12 potong campur motif harganya lebih hemat, mulai 24 potong sudah harga reseller. Sebut model dan jumlahnya, nanti tim kami hitungkan.",
    keywords: ["grosir", "reseller", "partai", "kulakan"],
  },
  {
    question: "Bisa buat seragam kantor atau keluarga?",
    answer:
      "Bisa Kak, minimal 10 potong. Motif dan warna bisa pilih, ukuran boleh campur. Pengerjaan 2–3 minggu setelah DP 50 %.",
    keywords: ["seragam", "sarimbit", "jahit banyak"],
  },
  {
    question: "Cara mencuci batik supaya awet?",
    answer:
      "Cuci tangan pakai lerak atau sampo, jangan dikucek dan jangan pakai pemutih. Jemur di tempat teduh, setrika dari bagian dalam ya Kak.",
    keywords: ["cara cuci", "mencuci", "perawatan", "luntur tidak"],
  },
  {
    question: "Bedanya batik tulis, cap, dan print?",
    answer:
      "Tulis dicanting tangan, cap pakai stempel tembaga, dua-duanya tembus sampai balik kain. Print hanya tercetak di satu sisi. Kami tidak menjual print, Kak.",
    keywords: ["batik tulis", "bedanya", "batik cap", "printing"],
  },
  {
    question: "Bisa kirim ke luar negeri?",
    answer:
      "Bisa Kak, lewat Pos Indonesia EMS. Malaysia dan Singapura sekitar 5–7 hari kerja. Sebut negaranya, nanti kami cek ongkirnya.",
    keywords: ["luar negeri", "malaysia", "singapura", "international shipping"],
  },
];
