import fc from "fast-check";
import { expect, test } from "vitest";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { countProducts } from "./count.ts";
import { createProduct } from "./create.ts";
import { listProducts } from "./list.ts";
import { CreateProduct, ListProducts } from "./schema.ts";

const catalog = [
  { name: "Kemeja Parang", sku: "KMJ-PRG-01", description: "Batik cap, katun halus" },
  { name: "Kemeja Kawung", sku: "KMJ-KWG-02", description: "Lengan panjang" },
  { name: "Batik Mega Mendung", sku: "BTK-MGM", description: "Kain 2,5 meter dari Cirebon" },
  { name: "Selendang Sutra", sku: "SLD-01", description: "Cocok dengan kemeja" },
  { name: "Jasa Jahit", sku: null, description: "Menjahit ukuran sendiri" },
  { name: "Kaos Polos XL", sku: "KAOS/XL", description: "" },
];

const add = (shop: Shop, product: object) =>
  shop.run((ctx) => createProduct(ctx, CreateProduct.parse({ price: 1_000, ...product })));
const list = (shop: Shop, query: object) =>
  shop.run((ctx) => listProducts(ctx, ListProducts.parse(query)));
const found = async (shop: Shop, q: string) =>
  (await list(shop, { q })).items.map(({ name }) => name);

async function givenCatalog(): Promise<Shop> {
  const shop = await givenShop();
  for (const product of catalog) await add(shop, product);
  return shop;
}

test("finds products by words, beginnings, codes, stems and in spite of typing errors", async () => {
  const shop = await givenCatalog();
  const looksFor: [string, string[]][] = [
    ["kemeja parang", ["Kemeja Parang"]],
    ["PARANG kemeja", ["Kemeja Parang"]],
    ["kemja parang", ["Kemeja Parang"]],
    ["kmeja kawng", ["Kemeja Kawung"]],
    ["selendnag", ["Selendang Sutra"]],
    ["kem", ["Kemeja Kawung", "Kemeja Parang", "Selendang Sutra"]],
    ["kemeja", ["Kemeja Kawung", "Kemeja Parang", "Selendang Sutra"]],
    ["batik mega", ["Batik Mega Mendung"]],
    ["batik", ["Batik Mega Mendung", "Kemeja Parang"]],
    ["kemejanya", ["Kemeja Kawung", "Kemeja Parang", "Selendang Sutra"]],
    ["jahitan", ["Jasa Jahit"]],
    ["kmj-prg", ["Kemeja Parang"]],
    ["KMJPRG01", ["Kemeja Parang"]],
    ["kaos xl", ["Kaos Polos XL"]],
    ["cirebon", ["Batik Mega Mendung"]],
    ["sepeda", []],
    ["kemeja sepeda", []],
    ["?!", []],
  ];
  for (const [q, names] of looksFor) expect(await found(shop, q), q).toEqual(names);
});

test("a word that is there as it stands is not mistaken for a similar one", async () => {
  const shop = await givenShop();
  await add(shop, { name: "Tas Karang" });
  await add(shop, { name: "Kemeja Parang" });
  expect(await found(shop, "parang")).toEqual(["Kemeja Parang"]);
  expect(await found(shop, "barang")).toEqual(expect.arrayContaining(["Kemeja Parang"]));
});

test("archived and, if asked so, inactive products are not found; nor is another shop's", async () => {
  const shop = await givenCatalog();
  const other = await givenShop();
  await add(shop, { name: "Kemeja Lama", active: false });
  const active = await list(shop, { q: "kemeja", active: "true" });
  expect(active.items.map(({ name }) => name)).not.toContain("Kemeja Lama");
  expect((await list(shop, { q: "kemeja lama", active: "false" })).items).toHaveLength(1);
  expect(await found(other, "kemeja")).toEqual([]);
});

test.each([{}, { q: "kemeja" }, { q: "kemja" }])(
  "products that come in while paging (%o) neither skip nor repeat the others",
  async (query) => {
    const shop = await givenShop();
    const before: string[] = [];
    for (let n = 0; n < 7; n++) before.unshift((await add(shop, { name: `Kemeja ${n}` })).id);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(shop, { ...query, limit: 3, cursor });
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      // One that would be found by the letters as they stand: the search goes on forgiving errors.
      await add(shop, { name: "Kemeja baru kemja" });
    } while (cursor);
    expect(walked).toEqual(before);
  },
);

test("a cursor belongs to its search: with other words, or another shop's, it is refused", async () => {
  const shop = await givenCatalog();
  const other = await givenCatalog();
  const { nextCursor } = await list(shop, { q: "kemeja", limit: 1 });
  expect(nextCursor).not.toBeNull();
  for (const [who, query] of [
    [shop, { q: "batik" }],
    [shop, {}],
    [shop, { q: "kemeja", active: "true" }],
    [other, { q: "kemeja" }],
  ] as const) {
    await expect(list(who, { ...query, cursor: nextCursor })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  }
});

test("whatever is typed into the search field is only words", async () => {
  const shop = await givenCatalog();
  const typed = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  const tricky = fc.constantFrom(
    "'",
    ":*",
    "a:*&b",
    "\\",
    "½",
    "²",
    "%_",
    "ﬁ",
    "İ",
    "كيف",
    "漢字",
    "e\u0301",
    "1e5",
    "0x1f",
    "a.b@c.d",
    "/a/b",
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(typed, tricky), async (q) => {
      if (q.trim() === "" || q.includes("\0")) return;
      await list(shop, { q });
    }),
    { numRuns: 150 },
  );
});

test("lists what is running low or sold out, and counts each as the list shows it", async () => {
  const shop = await givenShop();
  const stocks = { Banyak: 40, Tipis: 5, Satu: 1, Habis: 0, Jasa: null };
  for (const [name, stock] of Object.entries(stocks)) await add(shop, { name, stock });
  await add(shop, { name: "Tipis tersembunyi", stock: 2, active: false });
  const names = async (query: object) => (await list(shop, query)).items.map(({ name }) => name);
  expect(await names({ stock: "low" })).toEqual(["Tipis tersembunyi", "Satu", "Tipis"]);
  expect(await names({ stock: "low", active: "true" })).toEqual(["Satu", "Tipis"]);
  expect(await names({ stock: "low", q: "tipis" })).toEqual(["Tipis tersembunyi", "Tipis"]);
  expect(await names({ stock: "out" })).toEqual(["Habis"]);
  expect(await names({ stock: "out", q: "tipis" })).toEqual([]);
  const counts = await shop.run(countProducts);
  expect(counts).toEqual({ all: 6, active: 5, inactive: 1, low: 3, out: 1 });
});
