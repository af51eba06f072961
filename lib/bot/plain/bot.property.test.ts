import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog, officeHours, turnOf } from "#lib/testing/bot/example-shop.ts";
import type { CatalogItem, Thought, Turn } from "../think.ts";
import { plainBot } from "./bot.ts";

const chatWords = fc.constantFrom(
  ..."kemeja kemja parang navy kain truntum brp harga stok ready ada yg pertama no 2 7 di bawah 200rb 150k antara 100-300rb Rp 999.999 nego diskon ongkir cod halo makasih ya tidak oke ambil mau pesan murah mahal lain semua dan sama , ? ! . \n 🙏 😡 size L min kak how much is the price under stop luntur admin katalog total".split(
    / /,
  ),
);
const said = fc.oneof(
  fc.array(chatWords, { maxLength: 14 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const bubble = fc.record({
  type: fc.constantFrom(
    "text",
    "text",
    "text",
    "image",
    "voice",
    "sticker",
    "location",
    "video",
    "odd",
  ),
  text: fc.option(said, { freq: 5 }),
});
const item: fc.Arbitrary<CatalogItem> = fc.record({
  id: fc.uuid(),
  name: fc
    .oneof(
      fc.array(chatWords, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    )
    .filter((name) => !/rp/i.test(name)),
  description: fc.oneof(said, fc.constant("Harga normal Rp 777.777. Dulu 555rb! Katun.")),
  priceIdr: fc.integer({ min: 0, max: 1_000_000_000_000 }),
  stock: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
  sku: fc.option(fc.string({ maxLength: 20 })),
});
const goods = fc.oneof(
  { weight: 2, arbitrary: fc.constant(catalog) },
  { weight: 1, arbitrary: fc.uniqueArray(item, { maxLength: 12, selector: ({ id }) => id }) },
);
const turn: fc.Arbitrary<Turn> = goods.chain((sold) =>
  fc.record({
    shopName: fc.string({ maxLength: 40 }).filter((name) => !/rp/i.test(name)),
    timezone: fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Nowhere/Land"),
    now: fc.date({ noInvalidDate: true, min: new Date("2020-01-01"), max: new Date("2040-01-01") }),
    bubbles: fc.array(bubble, { maxLength: 6 }),
    greet: fc.boolean(),
    greeting: fc.constantFrom(null, "", "Selamat datang!"),
    farewell: fc.constantFrom(null, "", "Sebentar ya Kak."),
    misses: fc.nat(2),
    lastReply: fc.option(
      fc.record({
        productIds: fc.subarray([...sold.map(({ id }) => id), "gone"]),
        text: fc.constantFrom("", "Mau yang mana?", "ketik *admin* ya"),
      }),
    ),
    handoffWords: fc.constantFrom([], ["bos"], ["", "  "]),
    hours: fc.constantFrom(null, officeHours),
    catalog: fc.constant(sold),
    answers: fc.constant(turnOf("").answers),
  }),
);

const sums = (text: string) =>
  [...text.matchAll(/Rp[\s\u00a0.]*([\d.,]+\d|\d)/gi)].map(([, sum]) =>
    Number(sum?.replace(/\D/g, "")),
  );

function expectSound(thought: Thought, { catalog: sold }: Turn) {
  const text = thought.text ?? "";
  expect(text.trim()).not.toBe("");
  expect(text.length).toBeLessThanOrEqual(4096);
  const prices = new Set(sold.map(({ priceIdr }) => priceIdr));
  for (const sum of sums(text)) expect(prices, text).toContain(sum);
  for (const id of thought.productIds ?? []) expect(sold.map((each) => each.id)).toContain(id);
  if (sums(text).length > 0) expect(thought.sources?.length, text).toBeGreaterThan(0);
  if (thought.do === "hand-off") expect(thought.reason.trim()).not.toBe("");
}

test("whatever a customer writes, the bot answers, and never with a price of its own", async () => {
  await fc.assert(
    fc.asyncProperty(turn, async (each) => expectSound(await plainBot(each), each)),
    { numRuns: 1500 },
  );
});

test("whatever else is said, the shop's own word for a person hands off", async () => {
  const around = fc.array(chatWords, { maxLength: 5 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(around, around, async (before, after) => {
      const each = turnOf(`${before} pakbambang ${after}`, {
        handoffWords: ["Pak Bambang", "pakbambang"],
      });
      expect(await plainBot(each)).toMatchObject({ do: "hand-off", asked: true });
    }),
    { numRuns: 300 },
  );
});

test("a word for a person hands off however it is dressed", async () => {
  const word = fc.constantFrom(
    "admin",
    "cs",
    "orang",
    "manusia",
    "human",
    "operator",
    "customer service",
  );
  const plea = fc.constantFrom(
    "",
    "tolong",
    "mau",
    "minta",
    "ngobrol sama",
    "bicara dengan",
    "i want a",
  );
  const end = fc.constantFrom(
    "",
    "dong",
    "dong kak",
    "ya min",
    "please",
    "!!!",
    "?",
    " 🙏🙏",
    "...",
  );
  const shout = fc.boolean();
  await fc.assert(
    fc.asyncProperty(word, plea, end, shout, async (who, before, behind, loud) => {
      const text = `${before} ${who} ${behind}`;
      const thought = await plainBot(turnOf(loud ? text.toUpperCase() : text));
      expect(thought, text).toMatchObject({ do: "hand-off", asked: true });
    }),
    { numRuns: 300 },
  );
});

test("every product is found by its own name", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...catalog),
      fc.constantFrom("", "harga ", "ada "),
      async (each, ask) => {
        const thought = await plainBot(turnOf(`${ask}${each.name}`));
        expect(thought).toMatchObject({ do: "answer", productIds: [each.id] });
      },
    ),
  );
});
