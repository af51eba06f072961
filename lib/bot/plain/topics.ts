import { lineOf } from "./words.ts";

/** What customers of any shop ask besides products. The answers are the shop's, never ours. */
export type Topic = {
  key: string;
  label: { id: string; en: string };
  /** The words of a product's description that answer it. */
  told?: RegExp;
  pattern: RegExp;
};

const about = (key: string, id: string, en: string, pattern: RegExp, told?: RegExp): Topic => ({
  key,
  label: { id, en },
  pattern,
  ...(told ? { told } : {}),
});

export const topics: readonly Topic[] = [
  about(
    "hours",
    "jam buka",
    "opening hours",
    / (?:jam (?:buka|tutup|operasional|kerja|layanan|toko)|(?:buka|tutup) (?:toko )?(?:jam|pukul|sampai|kapan|tidak|hari|setiap|minggu|sekarang)|(?:hari|minggu|sabtu|libur|besok|sekarang|toko|masih|sudah)(?: [^ ]+)? (?:buka|tutup)|opening (?:hours|times?)|(?:store|shop|business|working) hours|(?:you|store|shop|still|when|time)(?: [^ ]+)? (?:open|close|closed|opens|closes)|open (?:on|today|tomorrow|now|until)) /,
  ),
  about(
    "address",
    "alamat toko",
    "our address",
    / (?:alamat|lokasi|maps|map|cabang|toko offline|offline store|toko(?:nya)? (?:di ?mana|daerah)|di ?mana (?:toko|lokasi|alamat)|(?:bisa|boleh) (?:datang|mampir|ke toko)|showroom|address|location|located|where (?:are you|is (?:the|your) (?:store|shop))|physical store) /,
  ),
  about(
    "cod",
    "COD",
    "cash on delivery",
    / (?:cod|bayar (?:di ?tempat|di rumah)|cash on delivery) /,
  ),
  about(
    "order-status",
    "pesanan",
    "an order",
    / (?:resi|tracking|lacak|(?:pesanan|pesananku|paket|paketku|order|orderan|orderanku|barang) (?:saya|aku|ku|atas nama|kemarin)|cek pesanan|status (?:pesanan|order|paket)|sudah (?:saya |aku |di |kami )?(?:transfer|bayar|dibayar|dikirim)|bukti (?:transfer|bayar)|(?:kapan|belum) (?:di ?)?(?:kirim|dikirim)|(?:kirim|dikirim|sampai) kapan|my (?:order|package|parcel)|where is my|track) /,
  ),
  about(
    "shipping",
    "ongkir",
    "shipping",
    / (?:ongkir|ongkos(?: kirim)?|biaya (?:kirim|pengiriman|antar)|pengiriman|ekspedisi|jasa (?:kirim|pengiriman|ekspedisi)|kurir|jne|jnt|j t|sicepat|anteraja|diantar|dianter|antar ke|anter ke|antarin|anterin|gofood|go food|grabfood|shopeefood|gosend|gojek|grab|kirim (?:ke|luar|pakai|pake|dari|sampai|hari)|dikirim|(?:bisa|langsung) kirim|estimasi|berapa (?:lama|hari) (?:sampai|kirim|pengiriman)|luar (?:kota|pulau|jawa|negeri)|shipping|ship|deliver|delivery|postage) /,
  ),
  about(
    "payment",
    "pembayaran",
    "payment",
    / (?:bayar|pembayaran|transfer|rekening|norek|rek|qris|ovo|gopay|shopeepay|dana|bca|bri|mandiri|bni|cicil|cicilan|paylater|kartu kredit|dp|payment|pay|credit card|bank) /,
  ),
  about(
    "discount",
    "diskon",
    "a discount",
    / (?:kemahalan|(?:kok|terlalu) mahal|mahal (?:banget|amat|sekali)|too expensive|diskon|promo|nego|negosiasi|nawar|tawar|ditawar|voucher|korting|cashback|potongan(?: harga)?|kurangin|dikurangin|harga dikurangi|murahin|(?:bisa|boleh|kasih|harga)(?: [^ ]+)? kurang(?! lebih)|harga (?:pas|nett|net|teman|temen|terbaik)|free ongkir|gratis ongkir|best price|cheaper price|lower (?:the )?price|coupon|(?:a|any|on) sale|special price) /,
  ),
  about(
    "wholesale",
    "harga grosir",
    "wholesale",
    / (?:grosir|reseller|dropship|dropshipper|wholesale|bulk|partai|borongan|lusin|lusinan|kodi|kodian|jadi agen|distributor) /,
  ),
  about(
    "return",
    "penukaran barang",
    "returns",
    / (?:retur|tukar|ditukar|menukar|penukaran|pengembalian|refund|return|returns|exchange) /,
  ),
  about("warranty", "garansi", "the warranty", / (?:garansi|bergaransi|warranty|guarantee) /),
  about(
    "safety",
    "izin dan keamanan produk",
    "product safety",
    / (?:bpom|halal|expired|exp date|kadaluarsa|kedaluwarsa|aman (?:buat|untuk|bagi)|is it safe|safe for) /,
    / (?:bpom|halal|aman|expired|safe) /,
  ),
  about(
    "how-to-order",
    "cara pesan",
    "how to order",
    / (?:cara(?: [^ ]+)? (?:pesan|order|beli|checkout|pemesanan|ordernya|belinya|pesannya)|(?:pesan|order|beli)(?: [^ ]+)? (?:bagaimana|gimana|lewat|dimana|di mana)|bagaimana(?: cara)? (?:pesan|order|beli)|shopee|tokopedia|tokped|marketplace|how (?:do i|to|can i) (?:order|buy|purchase)) /,
  ),
  about(
    "total",
    "total pesanan",
    "the total",
    / (?:total|totalnya|totalan|ditotal|jadi berapa|jumlahnya|in total|rekap) /,
  ),
  about(
    "genuine",
    "keaslian produk",
    "whether it is genuine",
    / (?:original|ori|kw|authentic|genuine|(?:apakah|apa|barang|produk|ini|dijamin|pasti|100|batik|kain)(?: [^ ]+)? asli|asli (?:tidak|kan|atau|bukan|kak)) /,
    / (?:original|ori|asli) /,
  ),
  about(
    "photo",
    "foto produk",
    "photos",
    / (?:foto|gambar|realpic|real pic|video|picture|pictures|image|images) /,
  ),
  about(
    "restock",
    "kapan stok ada lagi",
    "a restock",
    / (?:restock|restok|re stok|kapan (?:ada|ready|stok|masuk)(?: [^ ]+)? ?lagi|kapan (?:ready|ada)|back in stock|when(?: [^ ]+){0,4} (?:back|restock|available)) /,
  ),
  about(
    "custom",
    "pesanan khusus",
    "custom orders",
    / (?:custom|kustom|bordir|sablon|preorder|pre order|po|made to order|made to measure|bikin sendiri|desain sendiri|request) /,
  ),
  about(
    "size",
    "ukuran",
    "sizes",
    / (?:ukuran|size chart|sizechart|lingkar dada|sizes|measurements?|muat|xs|xl|xxl|xxxl|[2-5]xl) /,
    / (?:ukuran|xs|s|m|l|xl|xxl|all size|allsize|lingkar|cm|usia|size) /,
  ),
  about(
    "material",
    "bahan",
    "the material",
    / (?:bahan|material|materials|fabric) /,
    / (?:bahan|katun|cotton|sutra|silk|rayon|tenun|linen|polyester|wol|kulit|kanvas|denim|drill|jersey|satin|viscose|furing|tulis|cap) /,
  ),
  about(
    "care",
    "perawatan",
    "care",
    / (?:cuci|dicuci|mencuci|perawatan|merawat|luntur|setrika|wash|washing|washed|fade|susut|rusak) /,
    / (?:cuci|dicuci|mencuci|luntur|setrika|susut|wash|washed|fade) /,
  ),
  about(
    "colour",
    "warna",
    "colours",
    / (?:warna(?: lain)?|colou?rs?|motif lain) /,
    / (?:warna|color|colour|pilihan) /,
  ),
];

export type Touched = { topic: Topic; words: string[] };

/** The topics of a clause with the words that gave them away, so that no product is sought by those. */
export function topicsIn(words: readonly string[]): Touched[] {
  const line = lineOf(words);
  const touched: Touched[] = [];
  for (const topic of topics) {
    const match = topic.pattern.exec(line);
    if (match) touched.push({ topic, words: match[0].trim().split(" ") });
  }
  const has = (key: string) => touched.some(({ topic }) => topic.key === key);
  // The narrower question is the one that was meant.
  const narrower: Record<string, string[]> = {
    payment: ["cod", "order-status"],
    shipping: ["order-status"],
    care: ["return"],
  };
  return touched.filter(({ topic }) => !narrower[topic.key]?.some(has));
}
