import fc from "fast-check";
import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenProduct, givenShop, type Shop } from "#lib/testing/given.ts";
import { archiveProduct } from "./archive.ts";
import { createProduct } from "./create.ts";
import { exportProducts } from "./export.ts";
import { importProducts } from "./import.ts";
import { CreateProduct } from "./schema.ts";

const exported = (shop: Shop, separator: "," | ";" = ",") =>
  shop.run((ctx) => exportProducts(ctx, { separator }));
const text = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString();
const add = (shop: Shop, product: object) =>
  shop.run((ctx) => createProduct(ctx, CreateProduct.parse(product)));
const catalog = (shop: Shop) =>
  rootDb().product.findMany({ where: { tenantId: shop.tenantId }, orderBy: { id: "asc" } });
const importCsv = (shop: Shop, csv: string) =>
  shop.run((ctx) => importProducts(ctx, { file: new File([csv], "produk.csv") }));

test("spreadsheets open it: marked as UTF-8, a row a product, archived ones left out", async () => {
  const shop = await givenShop();
  const { id } = await add(shop, {
    name: 'Kain "Mega", 2,5 m',
    price: 1_250_000,
    sku: "KN-01",
    description: "baris satu\nbaris dua",
    active: false,
  });
  const gone = await givenProduct(shop, { name: "Lama", price: 1 });
  await shop.run((ctx) => archiveProduct(ctx, { id: gone }));
  const answer = await exported(shop);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(await text(answer)).toBe(
    `\uFEFFnama,harga,stok,sku,deskripsi,aktif,id\r\n"Kain ""Mega"", 2,5 m",1250000,,KN-01,"baris satu\nbaris dua",tidak,${id}\r\n`,
  );
  expect((await text(await exported(shop, ";"))).split("\r\n")[0]).toBe(
    "\uFEFFnama;harga;stok;sku;deskripsi;aktif;id",
  );
});

test("no cell is run as a formula", async () => {
  const shop = await givenShop();
  const evil = ['=HYPERLINK("http://x")', "+1", "-1+1", "@SUM(A1)", "＝1", "'=1"];
  for (const name of evil) await add(shop, { name, price: 1, description: `\t${name}`, sku: name });
  await givenProduct(shop, { name: "\t=1", price: 1 });
  await givenProduct(shop, { name: "\r=1", price: 1 });
  const csv = await text(await exported(shop));
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(data).toHaveLength(evil.length + 3);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
});

test("what was exported comes back as it was, and changes nothing", async () => {
  const shop = await givenShop();
  const words = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "=1+1",
      "'=1",
      "''-x",
      '"',
      'a;b,c"d',
      "a\r\nb",
      "- katun",
      "\uFEFFx",
      "1.000",
      "ya",
    ),
  );
  const product = fc.record({
    name: words,
    description: words,
    price: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    stock: fc.option(fc.nat({ max: 1_000_000_000 })),
    sku: fc.option(words),
    active: fc.boolean(),
  });
  for (const sample of fc.sample(product, 120)) {
    const parsed = CreateProduct.safeParse(sample);
    if (!parsed.success || JSON.stringify(sample).includes("\\u0000")) continue;
    await shop.run((ctx) => createProduct(ctx, parsed.data)).catch(() => {});
  }
  const before = await catalog(shop);
  expect(before.length).toBeGreaterThan(50);
  for (const separator of [",", ";"] as const) {
    const csv = await text(await exported(shop, separator));
    const result = await importCsv(shop, csv);
    expect(result.errors).toEqual([]);
    expect(result).toMatchObject({ updated: before.length, created: 0 });
    expect(await catalog(shop)).toEqual(before);
  }
});

test("a large catalog is sent whole, without holding it all, while others add to it", async () => {
  const shop = await givenShop();
  const { tenantId } = shop;
  await rootDb().product.createMany({
    data: Array.from({ length: 2_500 }, (_, n) => ({
      tenantId,
      id: newId(),
      name: `P${n}`,
      price: n,
    })),
  });
  const answer = await exported(shop);
  const reader = answer.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    chunks.push(value);
    if (chunks.length === 2) await givenProduct(shop, { name: "Baru", price: 1 });
  }
  const rows = Buffer.concat(chunks).toString().trim().split("\r\n").slice(1);
  expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(2_501);
  expect(chunks.length).toBeGreaterThan(3);
});
