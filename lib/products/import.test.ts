import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { sweep } from "#lib/jobs/sweep.ts";
import { givenProduct, givenShop, type Shop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { advanceImport } from "./advance-import.ts";
import { archiveProduct } from "./archive.ts";
import { importProducts } from "./import.ts";
import { readImport } from "./read-import.ts";
import { runImport } from "./run-import.ts";

type Options = { dryRun?: boolean; atomic?: boolean };

const importCsv = (shop: Shop, csv: string, options: Options = {}) =>
  shop.run((ctx) => importProducts(ctx, { file: new File([csv], "produk.csv"), ...options }));
const progress = (shop: Shop, id: string | null) =>
  shop.run((ctx) => readImport(ctx, { id: id ?? newId() }));
const catalog = (shop: Shop) =>
  rootDb().product.findMany({
    where: { tenantId: shop.tenantId, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
const events = (shop: Shop) =>
  rootDb().event.findMany({
    where: { tenantId: shop.tenantId, type: "product.import" },
    orderBy: { id: "asc" },
  });

test("new products are made, those with a known code are changed, and wrong rows are listed", async () => {
  const shop = await givenShop();
  const known = await givenProduct(shop, { name: "Kemeja", price: 1_000, stock: 3, sku: "KMJ" });
  const result = await importCsv(
    shop,
    "nama;harga;stok;sku;aktif\nKemeja Baru;Rp 245.000;;KMJ;tidak\nSarung;90000;5;SRG;\n;1;;;\nKain;mahal;;;",
  );
  expect(result).toMatchObject({
    id: expect.any(String),
    status: "DONE",
    total: 4,
    done: 4,
    created: 1,
    updated: 1,
    failed: 2,
  });
  expect(result.errors.map(({ row, field }) => [row, field])).toEqual([
    [4, "name"],
    [5, "price"],
  ]);
  expect(await progress(shop, result.id)).toEqual(result);
  expect(await catalog(shop)).toMatchObject([
    { id: known, name: "Kemeja Baru", price: 245_000n, stock: null, sku: "KMJ", active: false },
    { name: "Sarung", price: 90_000n, stock: 5, sku: "SRG", active: true },
  ]);
});

test("a list of codes and prices changes prices and nothing else", async () => {
  const shop = await givenShop();
  await givenProduct(shop, { name: "Kemeja", price: 1_000, stock: 3, sku: "KMJ" });
  const result = await importCsv(shop, "sku,harga\nKMJ,2000\nTIDAK-ADA,3000\n");
  expect(result).toMatchObject({ updated: 1, created: 0, failed: 1 });
  expect(result.errors).toMatchObject([{ row: 3, field: "name" }]);
  expect(await catalog(shop)).toMatchObject([{ name: "Kemeja", price: 2_000n, stock: 3 }]);
});

test("what is as it was keeps the time of its last change", async () => {
  const shop = await givenShop();
  const csv = "nama,harga,sku\nKemeja,1000,KMJ\nSarung,500,SRG\n";
  await importCsv(shop, csv);
  const before = await catalog(shop);
  expect(await importCsv(shop, csv.replace("500", "600"))).toMatchObject({ updated: 2 });
  const after = await catalog(shop);
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.updatedAt.getTime()).toBeGreaterThan(before[1]?.updatedAt.getTime() ?? 0);
});

test("a preview says what would happen, and nothing does", async () => {
  const shop = await givenShop();
  await givenProduct(shop, { name: "Kemeja", price: 1_000, sku: "KMJ" });
  const csv = "nama,harga,sku\nKemeja,2000,KMJ\nSarung,1,\nKain,x,\n";
  expect(await importCsv(shop, csv, { dryRun: true })).toMatchObject({
    id: null,
    status: "PREVIEW",
    total: 3,
    created: 1,
    updated: 1,
    failed: 1,
    errors: [{ row: 4, field: "price" }],
    finishedAt: null,
  });
  expect(await catalog(shop)).toMatchObject([{ price: 1_000n }]);
  expect(await events(shop)).toEqual([]);
});

test("all or none: one wrong row, and no row is kept", async () => {
  const shop = await givenShop();
  await givenProduct(shop, { name: "Kemeja", price: 1_000, sku: "KMJ" });
  const wrong = await importCsv(shop, "sku,harga\nKMJ,2000\nBARU,1\n", { atomic: true });
  expect(wrong).toMatchObject({ status: "FAILED", created: 0, updated: 0, failed: 1 });
  expect(wrong.errors).toMatchObject([{ row: 3, field: "name" }]);
  expect(await catalog(shop)).toMatchObject([{ price: 1_000n }]);
  const right = await importCsv(shop, "sku,harga\nKMJ,2000\n", { atomic: true });
  expect(right).toMatchObject({ status: "DONE", updated: 1 });
});

test("codes that another product has, or two rows about one, are said and not guessed", async () => {
  const shop = await givenShop();
  const a = await givenProduct(shop, { name: "A", price: 1, sku: "A" });
  await givenProduct(shop, { name: "B", price: 1, sku: "B" });
  const result = await importCsv(shop, `id,nama,harga,sku\n${a},A,2,B\n${a},A,3,\n,A lagi,4,A\n`);
  expect(result.errors.map(({ row, field }) => [row, field])).toEqual([
    [2, "sku"],
    [3, "id"],
  ]);
  expect(result).toMatchObject({ updated: 1, failed: 2 });
  expect(await catalog(shop)).toMatchObject([
    { name: "A lagi", price: 4n },
    { name: "B", price: 1n },
  ]);
});

test("two shops may import the same codes, and neither touches the other's", async () => {
  const [shop, other] = [await givenShop(), await givenShop()];
  const csv = "nama,harga,sku\nKemeja,1000,KMJ\n";
  expect(await importCsv(shop, csv)).toMatchObject({ created: 1 });
  expect(await importCsv(other, csv.replace("1000", "9"))).toMatchObject({ created: 1 });
  const [mine] = await catalog(shop);
  // Somebody else's id names nothing here.
  const copied = `id,nama,harga\n${mine?.id},Tiruan,1\n`;
  expect(await importCsv(other, copied)).toMatchObject({ created: 1, updated: 0 });
  expect(await catalog(shop)).toEqual([mine]);
  const { id } = await importCsv(shop, csv);
  await expect(progress(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an archived product's row makes a new one", async () => {
  const shop = await givenShop();
  const id = await givenProduct(shop, { name: "Kemeja", price: 1_000, sku: "KMJ" });
  await shop.run((ctx) => archiveProduct(ctx, { id }));
  expect(await importCsv(shop, `id,nama,harga,sku\n${id},Kemeja,1,KMJ`)).toMatchObject({
    created: 1,
  });
});

const thousands = (rows: number, from = 0) =>
  `nama,harga,stok,sku,deskripsi\n${Array.from({ length: rows }, (_, n) => {
    const at = n + from;
    return `Kemeja nomor ${at},Rp ${(at * 1_000).toLocaleString("id-ID")},${at},SKU-${at},"Katun halus, nomor ${at}"`;
  }).join("\n")}`;

test("10,000 rows are in within a few seconds, step by step, and screens see how far it is", async () => {
  const shop = await givenShop();
  const started = Date.now();
  const first = await importCsv(shop, thousands(10_000, 100));
  expect(first).toMatchObject({ status: "RUNNING", total: 10_000, done: 500, created: 500 });
  await workOff(["product-import"]);
  const tookMs = Date.now() - started;
  expect(await progress(shop, first.id)).toMatchObject({ status: "DONE", done: 10_000, failed: 0 });
  expect(await rootDb().product.count({ where: { tenantId: shop.tenantId } })).toBe(10_000);
  const told = (await events(shop)).map(({ data }) => (data as { done: number }).done);
  expect(told).toEqual(Array.from({ length: 20 }, (_, n) => (n + 1) * 500));
  expect(tookMs).toBeLessThan(15_000);
  const kept = await rootDb().productImport.findFirst({ where: { tenantId: shop.tenantId } });
  expect(kept?.rows).toBeNull();
});

// Without codes nothing else would keep a row from being made again.
const uncoded = (rows: number) => thousands(rows).replaceAll(/SKU-\d+/g, "");

test("a job that comes twice, or beside itself, writes no row twice", async () => {
  const shop = await givenShop();
  const { id } = await importCsv(shop, uncoded(1_700));
  const run = () => runImport(shop.tenantId, id ?? "");
  await Promise.all([run(), run(), workOff(["product-import"])]);
  expect(await progress(shop, id)).toMatchObject({ status: "DONE", created: 1_700, done: 1_700 });
  expect(await catalog(shop)).toHaveLength(1_700);
});

test("an import whose worker was killed is gone on with where it stood", async () => {
  const shop = await givenShop();
  const { id } = await importCsv(shop, uncoded(1_700));
  await shop.run((ctx) => advanceImport(ctx, id ?? ""));
  await rootDb().$executeRaw`DELETE FROM pgboss.job WHERE name = 'product-import'`;
  await sweep();
  await workOff(["product-import"]);
  expect(await progress(shop, id)).toMatchObject({ status: "RUNNING", done: 1_000 });
  await rootDb().$executeRaw`UPDATE product_imports SET moved_at = now() - interval '1 minute'
    WHERE tenant_id = ${shop.tenantId}::uuid`;
  await sweep();
  await workOff(["product-import"]);
  expect(await progress(shop, id)).toMatchObject({ status: "DONE", created: 1_700 });
  expect(await catalog(shop)).toHaveLength(1_700);
});

test("two imports of the same file at once make each product once", async () => {
  const shop = await givenShop();
  const csv = thousands(700);
  await Promise.all([importCsv(shop, csv), importCsv(shop, csv)]);
  await workOff(["product-import"]);
  expect(await catalog(shop)).toHaveLength(700);
});

test("of very many wrong rows the first 1,000 are listed and all are counted", async () => {
  const shop = await givenShop();
  const result = await importCsv(shop, `nama,harga\n${"A,x\n".repeat(1_500)}`);
  expect(result).toMatchObject({ status: "DONE", failed: 1_500, done: 1_500 });
  expect(result.errors).toHaveLength(1_000);
});

test("an import is in the audit log, by whoever asked for it", async () => {
  const shop = await givenShop();
  const { id } = await importCsv(shop, "nama,harga\nA,1");
  const entry = await rootDb().auditEntry.findFirst({
    where: { tenantId: shop.tenantId, action: "product.imported" },
  });
  expect(entry).toMatchObject({ targetId: id, actorKind: "user", actorId: shop.ownerId });
});
