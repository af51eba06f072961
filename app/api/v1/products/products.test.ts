import { expect, test } from "vitest";
import { givenKey, givenProduct, givenShop } from "#lib/testing/given.ts";
import * as progress from "../product-imports/[id]/route.ts";
import * as product from "./[id]/route.ts";
import * as exported from "./export/route.ts";
import * as imported from "./import/route.ts";
import * as products from "./route.ts";

type Handler = typeof products.GET;
type Asked = {
  method?: string;
  query?: string;
  body?: unknown;
  type?: string;
  id?: string;
  idempotencyKey?: string;
};

async function call(handler: Handler, secret: string, asked: Asked = {}) {
  const { method = "GET", query = "", body, type = "application/json", id, idempotencyKey } = asked;
  const sent = typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);
  const headers = new Headers({ authorization: `Bearer ${secret}` });
  if (body !== undefined && !(body instanceof FormData)) headers.set("content-type", type);
  if (idempotencyKey) headers.set("idempotency-key", idempotencyKey);
  const request = new Request(`http://sapa.test/api/v1/products${query}`, {
    method,
    headers,
    ...(body !== undefined && { body: sent }),
  });
  const params: Record<string, string> = id ? { id } : {};
  const answer = await handler(request, { params: Promise.resolve(params) });
  const text = await answer.text();
  const json = answer.headers.get("content-type")?.startsWith("application/json");
  return { status: answer.status, text, headers: answer.headers, body: json && JSON.parse(text) };
}

const kemeja = { name: "Kemeja Parang", price: 245_000, sku: "KMJ" };

test("a test key reads the catalog and changes nothing in it", async () => {
  const shop = await givenShop();
  const id = await givenProduct(shop, { name: "Kemeja", price: 1 });
  const secret = await givenKey(shop, ["admin:*"], { mode: "test" });
  expect((await call(products.GET, secret)).body.data.items).toHaveLength(1);
  expect((await call(product.GET, secret, { id })).status).toBe(200);
  expect((await call(exported.GET, secret)).status).toBe(200);
  const refused = await Promise.all([
    call(products.POST, secret, { method: "POST", body: kemeja }),
    call(product.PATCH, secret, { method: "PATCH", body: { price: 2 }, id }),
    call(product.DELETE, secret, { method: "DELETE", id }),
    call(imported.POST, secret, { method: "POST", body: "nama,harga\nA,1", type: "text/csv" }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test("a refused code is refused again on retry, and stays refused after it is free", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const sku = "KMJ";
  await givenProduct(shop, { name: "Kemeja", price: 1, sku });
  const id = await givenProduct(shop, { name: "Sarung", price: 1 });
  for (const asked of [
    { handler: products.POST, method: "POST", body: kemeja, idempotencyKey: "a" },
    { handler: product.PATCH, method: "PATCH", body: { sku }, id, idempotencyKey: "b" },
  ]) {
    const first = await call(asked.handler, secret, asked);
    expect([first.status, first.body.error.code]).toEqual([409, "CONFLICT"]);
    const again = await call(asked.handler, secret, asked);
    expect([again.status, again.text]).toEqual([409, first.text]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  }
});

test("a repeated request makes one product and one import", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const asked = { method: "POST", body: { ...kemeja, sku: null }, idempotencyKey: "c" };
  const first = await call(products.POST, secret, asked);
  expect(first.status).toBe(201);
  expect((await call(products.POST, secret, asked)).text).toBe(first.text);
  const csv = { method: "POST", body: "nama,harga\nA,1", type: "text/csv", idempotencyKey: "d" };
  const one = await call(imported.POST, secret, csv);
  expect((await call(imported.POST, secret, csv)).text).toBe(one.text);
  expect((await call(products.GET, secret)).body.data.items).toHaveLength(2);
});

test("a CSV comes as a form or as it is, and a preview may be asked for in either place", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const csv = "nama,harga\nKemeja,245.000\nSarung,mahal\n";
  const form = (fields: Record<string, string>) => {
    const made = new FormData();
    made.set("file", new File([csv], "produk.csv", { type: "text/csv" }));
    for (const [name, value] of Object.entries(fields)) made.set(name, value);
    return made;
  };
  const post = (body: unknown, query = "", type = "text/csv; charset=utf-8") =>
    call(imported.POST, secret, { method: "POST", body, query, type });
  for (const answer of [
    await post(csv, "?dryRun=true"),
    await post(form({ dryRun: "true" })),
    await post(form({}), "?dryRun=true"),
  ]) {
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ status: "PREVIEW", created: 1, failed: 1 });
  }
  expect((await call(products.GET, secret)).body.data.items).toEqual([]);
  for (const answer of [
    await post(csv, "?dryrun=true"),
    await post(form({ coba: "1" })),
    await post(form({ dryRun: "ya" })),
    await post("{}", "", "application/json"),
    await post("", ""),
    await post("bukan csv"),
  ]) {
    expect([answer.status, answer.body.error.code]).toEqual([400, "VALIDATION_ERROR"]);
  }
  const done = await post(form({}));
  expect(done.body.data).toMatchObject({ status: "DONE", created: 1, failed: 1 });
  const { id } = done.body.data;
  expect((await call(progress.GET, secret, { id })).body.data).toEqual(done.body.data);
});

test("every wrong field is named, unknown ones too", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop, ["products:write"]);
  const body = { name: "", price: -1, stock: 1.5, warna: "merah" };
  const answer = await call(products.POST, secret, { method: "POST", body });
  expect(answer.status).toBe(400);
  const paths = answer.body.error.details.map(({ path }: { path: string }) => path);
  expect(paths.sort()).toEqual(["name", "price", "stock", "warna"]);
  expect((await call(products.GET, secret)).status).toBe(403);
});
