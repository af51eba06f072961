import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { archiveProduct } from "./archive.ts";
import { createProduct } from "./create.ts";
import { readProduct } from "./find.ts";
import { listProducts } from "./list.ts";
import { patchProduct } from "./patch.ts";
import { CreateProduct, ListProducts, PatchProduct } from "./schema.ts";

const create = (shop: Shop, input: unknown) =>
  shop.run((ctx) => createProduct(ctx, CreateProduct.parse(input)));
const patch = (shop: Shop, id: string, input: unknown) =>
  shop.run((ctx) => patchProduct(ctx, { id, ...PatchProduct.parse(input) }));
const read = (shop: Shop, id: string) => shop.run((ctx) => readProduct(ctx, { id }));
const archive = (shop: Shop, id: string) => shop.run((ctx) => archiveProduct(ctx, { id }));
const list = (shop: Shop, query: object = {}) =>
  shop.run((ctx) => listProducts(ctx, ListProducts.parse(query)));

const audited = async (shop: Shop) =>
  (
    await rootDb().auditEntry.findMany({
      where: { tenantId: shop.tenantId },
      orderBy: { id: "asc" },
    })
  )
    .filter(({ action }) => action.startsWith("product."))
    .map(({ action, targetId, data }) => ({ action, targetId, data }));
const heard = async (shop: Shop) =>
  (await rootDb().event.findMany({ where: { tenantId: shop.tenantId }, orderBy: { id: "asc" } }))
    .filter(({ type }) => type.startsWith("product."))
    .map(({ type, data }) => ({ type, data }));

const kemeja = { name: "  Kemeja Parang ", price: 245_000, stock: 12, sku: "KMJ-01" };

test("a product is there as soon as it is made, for the catalog, the log and the screens", async () => {
  const shop = await givenShop();
  const product = await create(shop, kemeja);
  expect(product).toEqual({
    id: expect.any(String),
    name: "Kemeja Parang",
    description: "",
    price: 245_000,
    currency: "IDR",
    stock: 12,
    sku: "KMJ-01",
    imageUrl: null,
    active: true,
    createdAt: expect.any(String),
    updatedAt: product.createdAt,
  });
  expect(await read(shop, product.id)).toEqual(product);
  expect((await list(shop)).items).toEqual([product]);
  expect(await audited(shop)).toMatchObject([{ action: "product.created", targetId: product.id }]);
  expect(await heard(shop)).toEqual([{ type: "product.updated", data: product }]);
});

test.each([
  ["the least there can be", { name: "x", price: 0 }, true],
  [
    "the longest and dearest",
    { name: "x".repeat(200), price: 1_000_000_000_000, stock: 1_000_000_000 },
    true,
  ],
  ["a stock that is not counted", { name: "x", price: 1, stock: null, sku: null }, true],
  ["no name", { name: "  ", price: 1 }, false],
  ["a name of 201", { name: "x".repeat(201), price: 1 }, false],
  ["a description of 4,001", { name: "x", price: 1, description: "x".repeat(4_001) }, false],
  ["a price below nothing", { name: "x", price: -1 }, false],
  ["a price with cents", { name: "x", price: 1.5 }, false],
  ["a price beyond 10^12", { name: "x", price: 1_000_000_000_001 }, false],
  ["a stock beyond 10^9", { name: "x", price: 1, stock: 1_000_000_001 }, false],
  ["a price in words", { name: "x", price: "1000" }, false],
  ["no price", { name: "x" }, false],
  ["an unknown field", { name: "x", price: 1, harga: 2 }, false],
  ["somebody's own picture address", { name: "x", price: 1, imageUrl: "https://a.b/c.png" }, false],
])("of what is sent, %s is judged by the contract", (_, input, right) => {
  expect(CreateProduct.safeParse(input).success).toBe(right);
});

test("a code belongs to one product of a shop; another shop may use the same", async () => {
  const [shop, other] = [await givenShop(), await givenShop()];
  const product = await create(shop, kemeja);
  await expect(create(shop, { ...kemeja, name: "Lain" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const theirs = await create(other, kemeja);
  expect(theirs.sku).toBe(product.sku);
  await expect(read(other, product.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(patch(other, product.id, { price: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(archive(other, product.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const second = await create(shop, { name: "Sarung", price: 1 });
  await create(shop, { name: "Sarung", price: 1 });
  await expect(patch(shop, second.id, { sku: "KMJ-01" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("of many at once with the same code, exactly one is made", async () => {
  const shop = await givenShop();
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => create(shop, { ...kemeja, name: `Kemeja ${n}` })),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(Array(7).fill("CONFLICT"));
  expect((await list(shop)).items).toHaveLength(1);
});

test("a change keeps what it does not name, and the log says from what to what", async () => {
  const shop = await givenShop();
  const { id, ...before } = await create(shop, kemeja);
  const after = await patch(shop, id, { price: 229_000, stock: null });
  expect(after).toEqual({ ...before, id, price: 229_000, stock: null, updatedAt: after.updatedAt });
  expect((await audited(shop)).at(-1)).toEqual({
    action: "product.updated",
    targetId: id,
    data: {
      name: "Kemeja Parang",
      changes: { price: { from: 245_000, to: 229_000 }, stock: { from: 12, to: null } },
    },
  });
  expect((await heard(shop)).at(-1)).toEqual({ type: "product.updated", data: after });
});

test("changing nothing is no change: nobody is told", async () => {
  const shop = await givenShop();
  const product = await create(shop, kemeja);
  expect(await patch(shop, product.id, {})).toEqual(product);
  expect(await patch(shop, product.id, { price: 245_000, name: "Kemeja Parang " })).toEqual(
    product,
  );
  expect(await heard(shop)).toHaveLength(1);
  expect(await audited(shop)).toHaveLength(1);
});

test("two who change different fields at once lose neither change", async () => {
  const shop = await givenShop();
  const { id } = await create(shop, kemeja);
  await Promise.all([patch(shop, id, { price: 1 }), patch(shop, id, { stock: 2 })]);
  expect(await read(shop, id)).toMatchObject({ price: 1, stock: 2 });
});

test("an archived product is gone, its code is free, and archiving it again changes nothing", async () => {
  const shop = await givenShop();
  const { id } = await create(shop, kemeja);
  const gone = await archive(shop, id);
  expect(gone).toMatchObject({ id, active: false });
  expect(await archive(shop, id)).toEqual(gone);
  expect((await list(shop)).items).toEqual([]);
  expect((await list(shop, { q: "kemeja" })).items).toEqual([]);
  await expect(read(shop, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(patch(shop, id, { price: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(archive(shop, newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
  const successor = await create(shop, kemeja);
  expect(successor.id).not.toBe(id);
  expect((await audited(shop)).filter(({ action }) => action === "product.archived")).toHaveLength(
    1,
  );
  expect((await heard(shop)).filter(({ type }) => type === "product.archived")).toEqual([
    { type: "product.archived", data: { id } },
  ]);
});

test("the list is the newest first, and may be of the active ones only", async () => {
  const shop = await givenShop();
  const a = await create(shop, { name: "A", price: 1 });
  const b = await create(shop, { name: "B", price: 1, active: false });
  const c = await create(shop, { name: "C", price: 1 });
  const ids = async (query: object) => (await list(shop, query)).items.map(({ id }) => id);
  expect(await ids({})).toEqual([c.id, b.id, a.id]);
  expect(await ids({ active: "true" })).toEqual([c.id, a.id]);
  expect(await ids({ active: "false" })).toEqual([b.id]);
});
