import { describe, expect, test } from "vitest";
import { officeHours, shown, turnOf } from "#lib/testing/bot/example-shop.ts";
import { type Case, expectThought, thoughtOn, titleOf } from "#lib/testing/bot/expect-thought.ts";
import { plainBot } from "./bot.ts";

const table = (cases: Case[]) => {
  for (const each of cases) {
    const [said, expected, more] = each;
    test(titleOf(each), async () => expectThought(await thoughtOn(said, more), expected));
  }
};

describe("whoever wants a person gets one", () => {
  const admin = { handsOff: "minta admin", asked: true };
  const person = { handsOff: "minta bicara dengan orang", asked: true };
  table([
    ["admin", admin],
    ["ADMIN!!!", admin],
    ["adimn", admin],
    ["admin dong kak", admin],
    ["min adminnya ada?", admin],
    ["panggil admin dong", admin],
    ["mau tanya ke admin langsung bisa?", admin],
    [["halo", "admin"], admin],
    ["kemeja parang brp? admin dong", admin],
    ["cs", { handsOff: "minta CS", asked: true }],
    ["minta nomor cs", { handsOff: "minta CS", asked: true }],
    ["customer service please", { handsOff: "minta customer service", asked: true }],
    ["orang", person],
    ["manusia", person],
    ["human", person],
    ["mau ngobrol sama orang", person],
    ["bisa bicara dengan manusia?", person],
    ["talk to a human please", { ...person, says: "connect you" }],
    ["can I speak to someone?", person],
    ["i need a real person", person],
    ["ada orang?", person],
    ["males ngomong sama bot", { handsOff: "minta orang, bukan bot", asked: true }],
    ["operator", { handsOff: "minta operator", asked: true }],
    ["tolong bos saja", { handsOff: "menyebut “bos”", asked: true }, { handoffWords: ["bos"] }],
  ]);
});

describe("who speaks of people or calls us admin is not sent away", () => {
  table([
    ["min", { says: "Halo Kak" }],
    ["halo admin", { says: "Halo Kak" }],
    ["admin, kemeja kawung soga ready?", { shows: ["p3"] }],
    ["buat orang tua saya ada kain truntum?", { shows: ["p7"] }],
    ["kemeja kawung soga ukuran orang dewasa", { shows: ["p3"] }],
    ["buat 3 orang", { missed: true }],
    ["kemeja manusia harimau ada?", { says: "Kemeja" }],
    ["buat orang tua ada rok?", { shows: ["p10"] }, { handoffWords: ["orang", "admin"] }],
    ["amin", { says: "Siap" }],
    ["is this a real person?", { says: "the shop's bot" }],
    ["ini bot ya?", { says: "Saya bot toko ini" }],
  ]);
});

describe("the unhappy go to a person, with the word that told us", () => {
  table([
    ["kak kok luntur ya, baru sekali cuci 😭", { handsOff: "keluhan “luntur”", asked: false }],
    ["barang yang datang rusak kak", { handsOff: "keluhan “rusak”" }],
    ["saya mau refund", { handsOff: "keluhan “refund”" }],
    ["mau komplen", { handsOff: "keluhan “komplain”" }],
    ["PENIPU!!!", { handsOff: "keluhan “penipu”" }],
    ["saya kecewa sekali", { handsOff: "keluhan “kecewa”" }],
    ["salah kirim kak, pesan navy dapetnya merah", { handsOff: "keluhan “salah kirim”" }],
    ["paket saya belum sampai", { handsOff: "keluhan “belum sampai”" }],
    ["kak pesananku ga nyampe2", { handsOff: "keluhan “tidak sampai”" }],
    ["the shirt I got is broken", { handsOff: "keluhan “broken”", says: "sorry" }],
    ["😡😡", { handsOff: "keluhan “😡”" }],
    ["kemeja parang navy saya sobek", { handsOff: "keluhan “sobek”", shows: [] }],
  ]);
  table([
    ["ini bukan penipuan kan?", { missed: true }],
    ["ini luntur gak kak?", { handsOff: "menanyakan perawatan" }],
    ["bisa refund ga kalau rusak?", { handsOff: "menanyakan penukaran barang" }],
  ]);
});

describe("what only the shop knows is asked of the shop", () => {
  table([
    ["bisa nego ga?", { handsOff: "minta diskon", asked: false }],
    ["any discount?", { handsOff: "minta diskon", says: "let me ask our team" }],
    [
      "kemeja parang navy bisa kurang ga kak",
      { handsOff: "minta diskon", shows: ["p1"], says: "Rp 245.000", hides: "Balas *ya*" },
    ],
    ["grosir bisa?", { handsOff: "menanyakan harga grosir" }],
    ["resi saya mana", { handsOff: "menanyakan pesanan" }],
    ["sudah saya transfer ya kak", { handsOff: "menanyakan pesanan" }],
    ["do you accept returns?", { handsOff: "menanyakan penukaran barang" }],
    ["minta foto kain truntum dong", { handsOff: "minta foto produk", shows: ["p7"] }],
    ["ongkir brp?", { handsOff: "menanyakan ongkir" }, { answers: [] }],
  ]);
});

describe("media that a bot cannot read goes to a person", () => {
  const media = (type: string, text: string | null = null) => ({ bubbles: [{ type, text }] });
  table([
    ["voice", { handsOff: "mengirim pesan suara", asked: false }, media("voice")],
    ["audio", { handsOff: "mengirim pesan suara" }, media("audio")],
    ["image", { handsOff: "mengirim foto" }, media("image")],
    ["document", { handsOff: "mengirim dokumen" }, media("document")],
    ["location", { handsOff: "mengirim lokasi" }, media("location", "Jl. Malioboro")],
    ["contacts", { handsOff: "mengirim kontak" }, media("contacts")],
    ["unsupported", { handsOff: "mengirim pesan yang tidak terbaca bot" }, media("unsupported")],
    [
      "photo, ‘yg kaya gini ada?’",
      { handsOff: "mengirim foto" },
      media("image", "yg kaya gini ada 40 potong?"),
    ],
    [
      "photo of another thing",
      { handsOff: "mengirim foto", hides: "Rp" },
      { ...media("image", "ini berapa?"), ...shown("p1") },
    ],
    ["photo, ‘kain truntum brp?’", { shows: ["p7"] }, media("image", "kain truntum brp?")],
    ["sticker, first", { says: "Halo Kak" }, { ...media("sticker"), greet: true }],
    ["sticker, later", { says: "Siap Kak" }, media("sticker")],
  ]);

  test("a voice note after a question: the question is answered, the rest is for a person", async () => {
    const turn = turnOf([], {
      bubbles: [
        { type: "text", text: "kain truntum brp?" },
        { type: "voice", text: null },
      ],
    });
    expectThought(await plainBot(turn), {
      handsOff: "mengirim pesan suara",
      shows: ["p7"],
      says: "Rp 320.000",
    });
  });
});

describe("twice not understood is once too often", () => {
  table([
    ["asdfghjkl", { missed: true, says: "*admin*" }],
    ["asdfghjkl", { handsOff: "bot tidak paham dua kali", asked: false }, { misses: 1 }],
    ["kain truntum brp?", { shows: ["p7"] }, { misses: 1 }],
    ["ada sepatu?", { handsOff: "bot tidak paham dua kali" }, { misses: 1 }],
  ]);
});

describe("out of hours", () => {
  const saturdayNight = new Date("2026-11-21T14:00:00Z");
  const closed = { hours: officeHours, now: saturdayNight };
  const leave = { date: "2026-11-21", name: "Cuti bersama", hours: null };
  table([
    ["kain truntum brp?", { shows: ["p7"], hides: "buka lagi" }, closed],
    [
      "admin",
      { handsOff: "minta admin", says: "Toko buka lagi hari Senin pukul 09.00 WIB" },
      closed,
    ],
    [
      "barangnya rusak",
      { handsOff: "keluhan “rusak”", says: /Mohon maaf.*Senin pukul 09\.00 WIB/ },
      closed,
    ],
    [
      "talk to a human",
      { handsOff: "minta bicara dengan orang", says: "again on Monday at 09.00 WIB" },
      closed,
    ],
    [
      "admin",
      { handsOff: "minta admin", says: "Libur dulu ya", hides: "buka lagi" },
      { ...closed, hours: { ...officeHours, closedText: "Libur dulu ya Kak." } },
    ],
    ["admin", { handsOff: "minta admin", hides: "buka lagi" }, { hours: officeHours }],
    [
      "buka jam brp?",
      { says: "Senin–Jumat pukul 09.00–17.00, Sabtu pukul 09.00–12.00 WIB" },
      closed,
    ],
    ["what are your opening hours?", { says: "Monday–Friday 09.00–17.00" }, closed],
    ["buka jam brp?", { handsOff: "menanyakan jam buka" }],
    [
      "hari ini buka jam brp?",
      { says: "Khusus hari ini (Cuti bersama) toko libur" },
      { hours: { ...officeHours, holidays: [leave] } },
    ],
    [
      "admin",
      { handsOff: "minta admin", says: "buka lagi hari Senin" },
      { hours: { ...officeHours, holidays: [leave] } },
    ],
  ]);

  describe("the shop's own farewell", () => {
    const farewell = "Sebentar ya Kak, Bu Laras segera membalas.";
    table([
      ["admin", { handsOff: "minta admin", says: farewell, hides: "sambungkan" }, { farewell }],
      ["barangnya rusak", { handsOff: "keluhan “rusak”", says: /maaf.*Bu Laras/ }, { farewell }],
      [
        "admin",
        { handsOff: "minta admin", hides: farewell, says: "buka lagi" },
        { ...closed, farewell },
      ],
      ["talk to a human", { handsOff: "minta bicara dengan orang", hides: farewell }, { farewell }],
    ]);
  });

  test("the agent's reason and the customer's text never come empty", async () => {
    const thought = await thoughtOn("admin", closed);
    expect(thought.do === "hand-off" && thought.reason && thought.text).toBeTruthy();
  });
});
