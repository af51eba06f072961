import { describe, test } from "vitest";
import { cafe, shown } from "#lib/testing/bot/example-shop.ts";
import { type Case, expectThought, thoughtOn, titleOf } from "#lib/testing/bot/expect-thought.ts";

const table = (cases: Case[]) => {
  for (const each of cases) {
    const [said, expected, more] = each;
    test(titleOf(each), async () => expectThought(await thoughtOn(said, more), expected));
  }
};

const parangs = ["p1", "p2"];
const shirts = ["p1", "p3", "p4", "p2", "p5"];

describe("a product is found by its name, however it is typed", () => {
  table([
    ["kemeja parang navy", { shows: ["p1"], says: "Kemeja Parang Navy Rp 245.000, stok 12" }],
    ["kemja parang", { shows: parangs }],
    ["batik mega mendng", { shows: ["p8", "p9"] }],
    ["kaen truntum", { shows: ["p7"], says: "Rp 320.000" }],
    ["harga kmeja parang navy brp kak?", { shows: ["p1"], says: "Rp 245.000" }],
    ["is the parang shirt still available?", { shows: parangs, says: "12 in stock" }],
    ["HARGA KAIN MEGA MENDUNG BIRU BERAPA???", { shows: ["p8"], says: "Rp 295.000" }],
    ["kain megamendung biru", { shows: ["p8"] }],
    ["kemja trntum lngn pnjang", { shows: ["p5"] }],
    ["btk prg navy", { shows: parangs }],
    ["KMJ-PRG-NV ready?", { shows: ["p1"] }],
    ["kmj prg", { shows: parangs }],
    ["hrga syal brp sis", { shows: ["p11"], says: "Rp 85.000" }],
    ["rokkk luriknyaaa masih adaaa??", { shows: ["p10"], says: "stok 2" }],
    ["min, kain truntum brp? 🙏", { shows: ["p7"] }],
    ["halo admin, kemeja parang navy ready?", { shows: ["p1"] }],
    ["what's the price of kain truntum?", { shows: ["p7"], says: "is Rp 320.000, 21 in stock" }],
    ["how much is the mega mendung cloth", { shows: ["p8"], says: "Rp 295.000" }],
    ["shirt for kids", { shows: ["p2"] }],
    ["long sleeve shirt?", { shows: ["p5"] }],
    ["baju anak ada?", { shows: ["p2"] }],
    ["yg warna biru ada?", { shows: ["p8"] }],
    ["kawung", { shows: ["p3", "p6"] }],
    ["𝐤𝐞𝐦𝐞𝐣𝐚 𝐤𝐚𝐰𝐮𝐧𝐠 soga", { shows: ["p3"] }],
    ["kemeja kawung soga ready, admin?", { shows: ["p3"], hides: "belum tahu" }],
  ]);
});

describe("any shop's products are found", () => {
  const inCafe = { catalog: cafe, answers: [], shopName: "Warung Maju" };
  table([
    ["kopi susu brp", { shows: ["c1"], says: "Rp 18.000, tersedia" }, inCafe],
    ["es kopi 2 sama roti bakar 1", { shows: ["c1", "c3"] }, inCafe],
    ["minumannya apa aja kak", { says: "beberapa produk kami" }, inCafe],
    ["kue lapis masih ada?", { shows: ["c4"], says: "stok habis" }, inCafe],
    ["mineral water", { shows: ["c5"] }, inCafe],
    ["sunscreen spf50 brp", { shows: ["c7"] }, inCafe],
    ["iphon 13 msh ada?", { shows: ["c8"] }, inCafe],
    ["bisa dianter ke kantor?", { handsOff: "menanyakan ongkir" }, inCafe],
    ["halal gak kak?", { handsOff: "menanyakan izin dan keamanan produk" }, inCafe],
    ["muka saya gatal habis pakai sunscreen", { handsOff: "keluhan “gatal”" }, inCafe],
  ]);
});

describe("price and stock are the catalog's", () => {
  table([
    ["kemeja truntum hitam masih ada?", { shows: ["p4"], says: "stok habis" }],
    ["is the black truntum shirt available?", { shows: ["p4"], says: "out of stock" }],
    ["jasa jahit kemeja berapa", { shows: ["p12"], says: "Rp 120.000, tersedia" }],
    ["kemeja brp?", { shows: shirts, says: "Rp 165.000–Rp 315.000" }],
    ["kain truntum", { shows: ["p7"], hides: "400" }],
    ["kain truntum ready 40 potong?", { shows: ["p7"], says: "stok 21", hides: "Ada Kak" }],
    ["stok rok lurik?", { shows: ["p10"], says: "Ada Kak" }],
  ]);
});

describe("several things asked at once get one answer", () => {
  table([
    [["halo", "kak", "kemeja parang navy", "ready ga?", "brp harganya?"], { shows: ["p1"] }],
    ["hai kak, kain truntum brp? sama syal lurik ada?", { shows: ["p7", "p11"] }],
    ["kemeja parang navy, kemeja kawung soga, sama kain truntum", { shows: ["p1", "p3", "p7"] }],
    [["kemeja parang", "yang anak"], { shows: ["p2"] }],
    [
      "harga rok sama ongkir ke solo berapa?",
      { shows: ["p10"], answers: ["a1"], says: "dari Yogyakarta" },
    ],
    [["kain truntum brp?", "mengapa demikian?"], { shows: ["p7"], says: "belum tahu jawabannya" }],
  ]);
});

describe("what is not there is not made up", () => {
  table([
    ["ada sepatu?", { missed: true, says: "belum saya temukan", shows: [] }],
    ["do you sell shoes?", { missed: true, says: "couldn't find", shows: [] }],
    ["kemeja parang merah ada?", { shows: parangs, says: "persis itu belum saya temukan" }],
    ["kemeja parang navy ukuran L ready?", { shows: ["p1"], says: "Untuk ukurannya" }],
    ["kemeja kawung soga size L ready?", { shows: ["p3"], hides: "Untuk ukurannya" }],
    ["bahan kemeja parang navy apa?", { shows: ["p1"], says: "Katun prima" }],
    ["bahan kain mega mendung apa?", { handsOff: "menanyakan bahan", shows: ["p8"] }],
    ["kemeja parang navy gampang luntur gak?", { handsOff: "menanyakan perawatan" }],
    ["berapa?", { shows: [], missed: true }, { catalog: [] }],
    ["anak saya sakit", { missed: true, shows: [] }],
  ]);
});

describe("a budget is answered from the catalog", () => {
  table([
    ["yang di bawah 200 ribu ada?", { shows: ["p11", "p12", "p2", "p10"] }],
    ["anything under 200k?", { shows: ["p11", "p12", "p2", "p10"], says: "Within your budget" }],
    ["kemeja dibawah 250rb", { shows: ["p2", "p1"] }],
    ["kain antara 200rb - 300rb", { shows: ["p8"] }],
    ["200 ribuan ada?", { shows: ["p1", "p3", "p8", "p4"] }],
    ["budget 50rb dapet apa", { shows: ["p11", "p12", "p2"], says: "Belum ada yang pas" }],
    ["yg paling murah apa?", { shows: ["p11", "p12", "p2"] }],
    ["kain paling mahal", { shows: ["p6", "p7", "p8"] }],
    ["cheapest shirt?", { shows: ["p2", "p1", "p3"] }],
  ]);
});

describe("the list is short and numbered", () => {
  table([
    ["ada apa aja kak?", { shows: ["p1", "p2", "p3", "p5", "p6"], says: /1\. .*\n2\. / }],
    ["minta katalog dong", { says: "5. " }],
    ["pricelist kak", { says: "beberapa produk kami", hides: "belum tahu" }],
    ["what do you sell?", { says: "some of our products" }],
    ["harganya berapa kak?", { says: "Produk yang mana" }],
  ]);
});

describe("what follows on our list is understood", () => {
  table([
    ["yg pertama", { shows: ["p1"] }, shown("p1", "p2")],
    ["no 2", { shows: ["p2"] }, shown("p1", "p2")],
    ["2", { shows: ["p2"] }, shown("p1", "p2")],
    ["the second one please", { shows: ["p8"] }, shown("p7", "p8")],
    ["yang terakhir berapa", { shows: ["p9"] }, shown("p7", "p8", "p9")],
    ["yang navy", { shows: ["p1"] }, shown("p1", "p9")],
    ["yang anak aja", { shows: ["p2"] }, shown("p1", "p2")],
    ["dua-duanya", { shows: ["p1", "p2"] }, shown("p1", "p2")],
    ["no 7", { shows: ["p1", "p2"], says: "yang mana" }, shown("p1", "p2")],
    ["yg murah aja", { shows: ["p2", "p1"] }, shown("p1", "p2")],
    ["berapa?", { shows: ["p7"], says: "Rp 320.000" }, shown("p7")],
    ["masih ada?", { shows: ["p4"], says: "stok habis" }, shown("p4")],
    ["warna lain ada?", { shows: ["p3", "p2", "p5", "p4"] }, shown("p1")],
    ["ya", { handsOff: "mau pesan Kemeja Parang Navy", asked: false }, shown("p1")],
    ["ambil 2 ya", { handsOff: "mau pesan Kemeja Parang Navy" }, shown("p1")],
    ["ambil yang nomor 2", { handsOff: "mau pesan Kemeja Parang Navy Anak" }, shown("p1", "p2")],
    ["mau", { missed: true, says: "Balas nomornya" }, shown("p1", "p2")],
    ["gak jadi deh kak", { says: "tidak apa-apa" }, shown("p1")],
    ["yang pertama", { missed: true }, shown("sold-since")],
  ]);
});
