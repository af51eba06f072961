import { describe, expect, test } from "vitest";
import { answers, shown, turnOf } from "#lib/testing/bot/example-shop.ts";
import { type Case, expectThought, thoughtOn, titleOf } from "#lib/testing/bot/expect-thought.ts";
import { plainBot } from "./bot.ts";

const table = (cases: Case[]) => {
  for (const each of cases) {
    const [said, expected, more] = each;
    test(titleOf(each), async () => expectThought(await thoughtOn(said, more), expected));
  }
};

describe("manners", () => {
  const first = { greet: true };
  const own = { greet: true, greeting: "Sugeng rawuh di Toko Batik Laras!" };
  table([
    ["halo kak", { says: "selamat datang di Toko Batik Laras" }, first],
    ["p", { says: "Halo Kak" }],
    ["hello, good morning", { says: "welcome to Toko Batik Laras" }, first],
    ["assalamualaikum", { says: "Waalaikumsalam" }, first],
    ["halo", { says: /^Sugeng rawuh di Toko Batik Laras!$/ }, own],
    ["kain truntum brp?", { says: /^Sugeng rawuh.*\n\n.*Rp 320\.000/, shows: ["p7"] }, own],
    [["halo", "kain truntum brp?"], { says: /^Halo Kak 👋\n\nKain Truntum/ }, first],
    ["how much is kain truntum?", { says: /^Hi there/ }, own],
    ["admin", { handsOff: "minta admin", says: /^Halo Kak 👋 Siap/ }, first],
    ["makasih kak 🙏", { says: "Sama-sama" }],
    ["thanks!", { says: "You're welcome" }],
    ["thanks!", { says: "Sama-sama" }, shown("p1")],
    ["ok kak makasih infonya", { says: "Sama-sama" }],
    ["oke", { says: "Siap Kak" }],
    ["👍", { says: "Siap Kak" }],
    ["lihat2 dulu ya kak", { says: "santai saja" }],
    ["saya mau tanya dong", { says: "Mau cari apa" }],
    ["maaf salah chat", { says: "tidak apa-apa" }],
  ]);
});

describe("who wants silence gets a short yes", () => {
  const stopped = { says: "saya berhenti di sini", shows: [] };
  table([
    ["STOP", stopped],
    ["BERHENTI", stopped],
    ["tolong berhenti kirim pesan", stopped],
    ["unsubscribe", { shows: [] }],
    ["jangan kirim promo lagi", stopped],
    ["kemeja parang navy stop produksi ya?", { shows: ["p1"] }],
  ]);
});

describe("the shop's answers go out word for word", () => {
  table([
    ["ongkir ke bandung brp?", { answers: ["a1"], says: answers[0]?.answer ?? "" }],
    ["ongkr brp min", { answers: ["a1"] }],
    ["biaya kirim ke jakarta?", { answers: ["a1"] }],
    ["do you ship to Singapore?", { answers: ["a1"] }],
    ["alamat toko dimana ya", { answers: ["a2"] }],
    ["where is your store?", { answers: ["a2"] }],
    ["tokonya dimana kak", { answers: ["a2"] }],
    ["bayarnya gimana", { answers: ["a3"] }],
    ["bisa qris?", { answers: ["a3"] }],
    ["bisa COD ke Sleman ga kak? ongkirnya brp", { answers: ["a4", "a1"] }],
    ["bisa bayar di tempat?", { answers: ["a4"] }],
    ["apakah bisa sewa buat acara?", { answers: ["a5"] }],
    ["kemeja kawung soga bisa cod?", { shows: ["p3"], answers: ["a4"] }],
  ]);

  const parking = {
    id: "v1",
    question: "Bisa parkir mobil?",
    variants: ["Naik bus rombongan boleh?"],
    answer: "Parkir muat satu bus, Kak.",
    keywords: [],
  };
  table([
    ["rombongan naik bus boleh kak?", { answers: ["v1"] }, { answers: [...answers, parking] }],
    ["parkir mobil bisa?", { answers: ["v1"] }, { answers: [...answers, parking] }],
  ]);

  test("an answer keeps the product we spoke of, so that “berapa?” still works", async () => {
    const thought = await thoughtOn("bisa cod?", shown("p7"));
    expect(thought).toMatchObject({ do: "answer", productIds: ["p7"] });
    expect(thought.sources).toEqual([{ kind: "answer", id: "a4", title: "Bisa COD?" }]);
  });
});

describe("the customer's language", () => {
  table([
    ["ready kak?", { says: "Produk yang mana" }],
    ["blue cloth", { says: "in stock" }],
    ["kain biru", { says: "stok 48" }],
    [
      "ok",
      { says: "All right" },
      { lastReply: { text: "Which one would you like?", productIds: [] } },
    ],
  ]);
});

test("a price has a no-break space after Rp", async () => {
  const thought = await thoughtOn("kain truntum brp?");
  expect(thought.text).toContain("Rp\u00a0320.000");
});

test("the same turn is answered the same way", async () => {
  const turn = turnOf(["halo", "kemeja brp?"], { greet: true });
  expect(await plainBot(turn)).toEqual(await plainBot(turn));
});

test("an answer too long for WhatsApp is cut between words", async () => {
  const long = {
    id: "a9",
    question: "Garansi?",
    answer: "kata ".repeat(2000),
    keywords: ["garansi"],
  };
  const thought = await thoughtOn("garansi?", { answers: [long] });
  expect(thought.text?.length).toBeLessThanOrEqual(4096);
  expect(thought.text).toMatch(/kata…$/);
});
