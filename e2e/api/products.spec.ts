import sharp from "sharp";
import { given, refusal } from "../client.ts";
import { expect, test } from "../test.ts";

type Named = { name: string };

const newProduct = () => ({
  name: "Kemeja Parang",
  price: 245_000,
  sku: `KMJ-${String(Math.random()).slice(2, 12)}`,
});

const formOf = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string) => {
  const form = new FormData();
  form.set("file", new File([content], name, { type }));
  return form;
};

test("a product is made, found by what people type, changed and archived", async ({ shop }) => {
  const { api } = shop;
  const made = await given(
    api.post("/products", { ...newProduct(), description: " Katun ", stock: null }),
    201,
  );
  expect(made).toMatchObject({ description: "Katun", currency: "IDR", stock: null, active: true });
  await given(api.post("/products", { name: "Batik Mega Mendung", price: 1 }), 201);
  for (const [q, names] of [
    ["kemja parang", ["Kemeja Parang"]],
    ["kem", ["Kemeja Parang"]],
    ["batik mega", ["Batik Mega Mendung"]],
    ["sepeda", []],
  ] as const) {
    const { items } = await given(api.get(`/products?q=${encodeURIComponent(q)}`));
    expect(items.map(({ name }: Named) => name)).toEqual(names);
  }
  const path = `/products/${made.id}`;
  expect(await given(api.patch(path, { price: 0, active: false }))).toMatchObject({ price: 0 });
  expect((await given(api.get("/products?active=true"))).items).toHaveLength(1);
  const archived = await given(api.call("DELETE", path));
  expect(await given(api.call("DELETE", path))).toEqual(archived);
  expect(refusal(await api.get(path))).toEqual([404, "NOT_FOUND"]);
  expect(refusal(await api.patch(path, {}))).toEqual([404, "NOT_FOUND"]);
  expect((await given(api.get("/products"))).items).toHaveLength(1);
});

test("what breaks a limit is 400 and names the field, and a limit itself is not", async ({
  shop,
}) => {
  const right = newProduct();
  for (const [field, value] of [
    ["name", "x".repeat(201)],
    ["name", " "],
    ["name", null],
    ["description", "x".repeat(4_001)],
    ["price", -1],
    ["price", 1_000_000_000_001],
    ["price", 0.5],
    ["price", "1"],
    ["stock", -1],
    ["stock", 1_000_000_001],
    ["sku", ""],
    ["sku", 5],
    ["active", "true"],
    ["currency", "USD"],
    ["imageUrl", null],
    ["id", "x"],
  ] as const) {
    const answer = await shop.api.post("/products", { ...right, [field]: value });
    expect(refusal(answer), `${field} ${value}`).toEqual([400, "VALIDATION_ERROR"]);
    expect(answer.body.error.details[0].path).toBe(field);
  }
  const most = { price: 1_000_000_000_000, stock: 1_000_000_000, name: "x".repeat(200) };
  await given(shop.api.post("/products", { ...right, ...most }), 201);
  expect(refusal(await shop.api.get("/products/nothing"))).toEqual([404, "NOT_FOUND"]);
});

test("of twelve at once with one code, one is made; another shop has its own", async ({
  shop,
  stranger,
}) => {
  const product = newProduct();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => shop.api.post("/products", product)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(409)]);
  await given(stranger.api.post("/products", product), 201);
});

test("a photo is seen by whoever may see the chats", async ({ shop }) => {
  const { id } = await given(shop.api.post("/products", newProduct()), 201);
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const form = formOf(new Uint8Array(png), "foto.png", "image/png");
  const { imageUrl } = await given(shop.api.form(`/api/v1/products/${id}/photo`, form));
  const photo = await shop.api.send({ method: "GET", path: imageUrl });
  expect([photo.status, photo.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  const media = await given(shop.api.upload(png), 201);
  const changed = await given(shop.api.patch(`/products/${id}`, { imageMediaId: media.id }));
  expect(changed.imageUrl).toBe(media.url);
  const bare = await given(shop.api.patch(`/products/${id}`, { imageMediaId: null }));
  expect(bare.imageUrl).toBeNull();
  const broken = formOf("halo", "foto.png", "image/png");
  expect(refusal(await shop.api.form(`/api/v1/products/${id}/photo`, broken))).toEqual([
    400,
    "VALIDATION_ERROR",
  ]);
});

test("a large CSV, longer than any JSON may be, goes in while its progress is seen", async ({
  shop,
}) => {
  const rows = Array.from({ length: 9_999 }, (_, n) =>
    [`Kemeja ${n}`, `Rp ${n % 900}.000`, n, `SKU-${n}`, "Katun halus yang nyaman ".repeat(6)].join(
      ";",
    ),
  );
  const body = `\uFEFFnama;harga;stok;sku;deskripsi\r\n${rows.join("\r\n")}\r\nSalah;gratis;;;\r\n`;
  expect(Buffer.byteLength(body)).toBeGreaterThan(1_500_000);
  const csv = { method: "POST", headers: { "content-type": "text/csv" }, body };
  const preview = { ...csv, path: "/api/v1/products/import?dryRun=true" };
  expect(await given(shop.api.send(preview))).toMatchObject({ created: 9_999, failed: 1 });
  const begun = await given(shop.api.send({ ...csv, path: "/api/v1/products/import" }));
  expect(begun).toMatchObject({ status: "RUNNING", total: 10_000, done: 501 });
  await expect
    .poll(async () => (await given(shop.api.get(`/product-imports/${begun.id}`))).status)
    .toBe("DONE");
  expect(await given(shop.api.get(`/product-imports/${begun.id}`))).toMatchObject({
    done: 10_000,
    created: 9_999,
    failed: 1,
    errors: [{ row: 10_001, field: "price", message: { id: expect.any(String) } }],
  });
  const found = await given(shop.api.get("/products?q=sku-9998"));
  expect(found.items).toMatchObject([{ name: "Kemeja 9998", price: 98_000 }]);
});

test("what is exported opens in a spreadsheet, runs nothing, and can be imported again", async ({
  shop,
}) => {
  await given(shop.api.post("/products", { name: "=1+1", price: 1_000, stock: 3 }), 201);
  const { status, headers, text } = await shop.api.get("/products/export?separator=;");
  expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(headers["content-disposition"]).toContain("attachment");
  expect(text).toMatch(/^\uFEFFnama;harga;stok;sku;deskripsi;aktif;id\r\n"'=1\+1";1000;3;;;ya;/);
  const again = await given(
    shop.api.form("/api/v1/products/import", formOf(text, "produk.csv", "text/csv")),
  );
  expect(again).toMatchObject({ status: "DONE", updated: 1, created: 0, failed: 0 });
  expect((await given(shop.api.get("/products"))).items).toMatchObject([{ name: "=1+1" }]);
});

test("an import is its file and two switches, and nothing else", async ({ shop }) => {
  const path = "/api/v1/products/import";
  for (const [type, body, query] of [
    ["application/json", "{}", ""],
    ["text/csv", "", ""],
    ["text/csv", "bukan csv", ""],
    ["text/csv", "nama,harga\n", ""],
    ["text/csv", "nama,harga\nA,1", "?dryRun=yes"],
    ["text/csv", "nama,harga\nA,1", "?dry=true"],
    ["text/csv", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), ""],
  ] as const) {
    const headers = { "content-type": type };
    const answer = await shop.api.send({ method: "POST", path: path + query, headers, body });
    expect(refusal(answer), `${type} ${body}${query}`).toEqual([400, "VALIDATION_ERROR"]);
  }
  expect((await given(shop.api.get("/products"))).items).toEqual([]);
});
