const setOf = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(" ").split(/\s+/));

/** How a shop is addressed. "min" is short for admin, but says no more than "kak". */
export const addressWords = setOf(
  "min mimin kak kaka kakak ka gan agan sis sista sist bro bang abang mas mbak mba mbk pak bapak bu",
  "bund bunda om tante boss bos juragan ce ci koh ko say beb cuy guys sir madam maam miss mister",
);

/** Words that carry no product: never searched. */
export const stopWords = setOf(
  "yang dan atau di ke dari dengan untuk buat pada oleh dalam ini itu tersebut situ sini sana nya",
  "ada adanya tidak bukan belum sudah masih akan sedang lagi juga saja pun kok sih dong deh nih tuh",
  "kan loh lho kah lah tah ya iya oke oh eh ah hm hmm wah waduh aduh apa siapa mana dimana kapan",
  "bagaimana kenapa mengapa berapa kalau jika bila saya aku kamu kami kita dia mereka punya mau minta",
  "tolong bisa boleh dapat harus perlu butuh jadi tapi tetapi karena supaya biar agar terus lalu sama",
  "seperti kayak kaya gitu gini begitu begini sekali banget sangat paling cuma hanya semua",
  "beberapa setiap para sang si harga stok ready tersedia kosong habis sisa produk barang jual jualan",
  "tanya nanya tanyain cek cekin lihat liat cari nyari carikan kasih tau tahu mohon maaf",
  "terimakasih halo selamat pagi siang sore malam assalamualaikum permisi nomor pcs pc",
  "beli pesan order ambil kirim daftar katalog sampai bagi rp rupiah ribu rb ribuan jt juta",
  "bawah atas dibawah diatas maksimal minimal termurah termahal nama",
  "a an the is are was be been am do does did have has had i you he she it we they me my your our his",
  "her its their this that these those there here of to in on at for from with by and or but if so not",
  "no yes what which who where when why how much many can could would will shall may might should want",
  "wanna need like get got give show tell know please pls plz price prices cost costs stock available",
  "availability still any some more than under below above over about also just only product products",
  "item items sell selling buy hi hello hey thanks thank ok okay looking look find im ill id dont doesnt",
  "isnt arent whats hows theres ive got us them one ones left",
);

/** Everyday words: looked up as they stand, but never taken for a typo of a product. */
export const ordinaryWords = setOf(
  "baik baru lain lainnya main baris barang barangnya soal sial meja buku orang orangtua orange tua",
  "dewasa anak kecil besar panjang pendek lebar tinggi ukuran warna motif model bahan jenis tipe macam",
  "bagus jelek cantik keren mantap sip siap baiklah nanti besok kemarin sekarang hari minggu bulan",
  "tahun jam senin selasa rabu kamis jumat sabtu ahad januari februari maret april mei juni juli",
  "agustus september oktober november desember toko rumah kantor sekolah kota desa jalan alamat lokasi",
  "ongkir ongkos kurir paket pengiriman bayar pembayaran transfer rekening cod diskon promo nego voucher",
  "grosir reseller dropship garansi retur tukar kembali uang duit dana bank foto gambar video detail",
  "bicara ngobrol ngomong chat admin cs operator manusia human agent agen orang bot robot stop berhenti",
  "kasur kamar makan minum tidur kerja pulang pergi datang masuk keluar buka tutup jalan mulai selesai",
  "cepat lambat lama sebentar tunggu coba pakai dipakai pake memakai cuci dicuci rusak luntur sobek",
  "kecewa komplain refund penipu salah benar betul kurang lebih cukup pas sesuai cocok mirip beda",
  "amin aamiin insyaallah insya alhamdulillah semoga suka senang sayang cinta sedih marah takut malu lucu",
  "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga keempat kelima",
  "terakhir setengah jakarta bandung surabaya jogja yogyakarta semarang solo medan bali bekasi depok",
  "bogor tangerang malang makassar palembang sleman bantul indonesia jawa sumatra kalimantan papua",
  "acara pesta nikah nikahan kondangan wisuda lebaran natal ultah hadiah kado seragam kerjaan hadir",
  "dulu tadi kemudian akhirnya mungkin pasti memang emang kira kirain rasa pikir ingat lupa bilang",
  "katanya denger dengar baca tulis kirimkan kirimin balas jawab respon gajian buang bawa bawain pilih",
  "gampang mudah susah sulit bantu membantu help boleh jamin dijamin terjamin rekomen rekomendasi",
  "kira sekitar sekitaran dapat dapet capek males malas mending mendingan bukanya tutupnya tipe versi",
  "gede ketat longgar melar terang gelap tua muda polos asal beneran serius penting segera urgent",
  "spek spesifikasi isi isinya rasa varian level hasil hasilnya minuman makanan jualan",
  "anything something everything nothing total jumlah rekap laris favorit populer berdasarkan",
  "kuat tahan aman nyaman adem panas dingin halus kasar tebal tipis ringan berat luas sempit penuh",
  "mama papa ayah ibu suami istri teman adik nenek kakek bayi cowok cewek pria wanita laki perempuan",
  "sendiri bareng berdua bertiga lengkap langsung pernah selalu jarang sering kadang ganti tambah kali",
  "buah biji potong lembar murah mahal budget info lebih",
  "good morning afternoon evening night day today tomorrow week month year time long short big small",
  "large medium size color colour colors colours people person somebody someone anyone adult kids",
  "talk speak call help question wait soon later now open close closed hours store shop address location",
  "shipping delivery ship send pay payment card cash bank return exchange refund warranty discount cheap",
  "cheaper cheapest expensive best nice great cool really very made make come came back first second",
  "third last other another different same new old home work order orders photo picture material suitable",
  "wedding party gift true real fake original ori asli palsu kw",
);
