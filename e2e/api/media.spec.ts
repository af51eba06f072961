import { given, refusal } from "../client.ts";
import { pixel } from "../pixel.ts";
import { expect, test } from "../test.ts";

const letters = Buffer.from("abcdefghijklmnopqrstuvwxyz");

test("a file comes back byte for byte, in its own type, with its length and name", async ({
  shop,
}) => {
  const file = await given(shop.api.upload(pixel, { name: "batik biru.png" }), 201);
  expect(file).toEqual({
    id: file.id,
    url: `/api/v1/media/${file.id}`,
    mimeType: "image/png",
    size: pixel.length,
    filename: "batik biru.png",
    width: 1,
    height: 1,
    thumbnailUrl: `/api/v1/media/${file.id}?variant=thumbnail`,
  });
  const { status, bytes, headers } = await shop.api.get(`/media/${file.id}`);
  expect([status, bytes.equals(pixel)]).toEqual([200, true]);
  expect(headers).toMatchObject({
    "content-type": "image/png",
    "content-length": String(pixel.length),
    "content-disposition": "inline; filename*=UTF-8''batik%20biru.png",
    "accept-ranges": "bytes",
  });
});

test("no file can run as a page of ours: nosniff, sandboxed, and what could is an attachment", async ({
  shop,
}) => {
  const script = "<script>alert(1)</script>";
  for (const [type, content] of [
    ["image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ["text/html", `<!doctype html>${script}`],
    ["application/xhtml+xml", `<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`],
    ["text/javascript", "alert(1)"],
    ["image/png", `<html>${script}`],
    ["application/pdf", "%PDF-1.4\n%%EOF"],
    ["text/plain", "halo"],
    ["image/png\r\nset-cookie: x", "x"],
    ["", "x"],
  ] as const) {
    const { id, mimeType } = await given(shop.api.upload(Buffer.from(content), { type }), 201);
    expect(mimeType, type).not.toMatch(/svg|html|javascript|image/);
    const { headers } = await shop.api.get(`/media/${id}`);
    expect(headers["content-disposition"], type).toMatch(/^attachment;/);
    expect(headers["content-type"], type).toBe(mimeType);
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("a file is what its bytes are, whatever its sender calls it", async ({ shop }) => {
  const file = await given(shop.api.upload(pixel, { name: "a.html", type: "text/html" }), 201);
  expect(file).toMatchObject({ mimeType: "image/png", filename: "a.html" });
});

test("names that are paths, quotes or other scripts do no harm", async ({ shop }) => {
  for (const [name, kept] of [
    ["../../etc/passwd", ".._.._etc_passwd"],
    ["a\\b.png", "a_b.png"],
    ['a"b;c.png', 'a"b;c.png'],
    ["batik – パラン 👍.png", "batik – パラン 👍.png"],
    ["x".repeat(500), "x".repeat(240)],
  ] as const) {
    const file = await given(shop.api.upload(pixel, { name }), 201);
    expect(file.filename).toBe(kept);
    const { status, headers } = await shop.api.get(`/media/${file.id}`);
    const told = String(headers["content-disposition"]).replace("inline; filename*=UTF-8''", "");
    expect([status, decodeURIComponent(told)]).toEqual([200, kept]);
    expect(told).toMatch(/^[\w.!~*()%-]+$/);
  }
});

test("ranges: what was asked for, what there is of it, or 416", async ({ shop }) => {
  const file = await given(shop.api.upload(letters, { type: "text/plain" }), 201);
  for (const [range, status, text, told] of [
    ["bytes=0-0", 206, "a", "bytes 0-0/26"],
    ["bytes=2-4", 206, "cde", "bytes 2-4/26"],
    ["bytes=23-", 206, "xyz", "bytes 23-25/26"],
    ["bytes=23-999", 206, "xyz", "bytes 23-25/26"],
    ["bytes=-2", 206, "yz", "bytes 24-25/26"],
    ["bytes=-999", 206, letters.toString(), "bytes 0-25/26"],
    ["bytes=26-", 416, "", "bytes */26"],
    ["bytes=5-4", 416, "", "bytes */26"],
    ["bytes=-0", 416, "", "bytes */26"],
    ["bytes=99999999999999999999-", 416, "", "bytes */26"],
    ["bytes=0-1,3-4", 200, letters.toString(), undefined],
    ["bytes=-", 200, letters.toString(), undefined],
    ["lines=1-2", 200, letters.toString(), undefined],
    ["", 200, letters.toString(), undefined],
  ] as const) {
    const answer = await shop.api.get(`/media/${file.id}`, { range });
    expect([answer.status, answer.text, answer.headers["content-range"]], range).toEqual([
      status,
      text,
      told,
    ]);
    if (status < 300) expect(answer.headers["content-length"]).toBe(String(text.length));
  }
  const head = await shop.api.call("HEAD", `/media/${file.id}`);
  expect([head.status, head.headers["content-length"], head.text]).toEqual([200, "26", ""]);
});

test("a browser that has the bytes gets none, and a part only of the same file", async ({
  shop,
}) => {
  const file = await given(shop.api.upload(letters, { type: "text/plain" }), 201);
  const read = (headers: Record<string, string>) => shop.api.get(`/media/${file.id}`, headers);
  const { etag = "", "cache-control": cache } = (await read({})).headers;
  expect(cache).toBe("private, max-age=86400");
  for (const known of [etag, `W/${etag}`, `"another", ${etag}`, "*"]) {
    const answer = await read({ "if-none-match": known });
    expect([answer.status, answer.text, answer.headers.etag], known).toEqual([304, "", etag]);
  }
  expect((await read({ "if-none-match": '"another"' })).text).toBe(letters.toString());
  const range = "bytes=2-4";
  expect((await read({ range, "if-range": etag })).text).toBe("cde");
  expect((await read({ range, "if-range": '"another"' })).text).toBe(letters.toString());
});

test("a file larger than a JSON body may be is taken whole", async ({ shop }) => {
  const large = Buffer.alloc(3 * 1024 * 1024, letters);
  const file = await given(shop.api.upload(large, { type: "application/zip" }), 201);
  expect(file.size).toBe(large.length);
  expect((await shop.api.get(`/media/${file.id}`)).bytes.equals(large)).toBe(true);
});

test("a file is read with a credential only, and a key's upload by the whole tenant", async ({
  shop,
  anyone,
}) => {
  const { client } = await shop.key({ scopes: ["messages:send"] });
  const file = await given(client.upload(pixel), 201);
  expect(refusal(await client.get(`/media/${file.id}`))).toEqual([403, "FORBIDDEN"]);
  expect((await anyone.get(`/media/${file.id}`)).status).toBe(401);
  expect((await shop.owner.get(`/media/${file.id}`)).status).toBe(200);
});

test("a product's picture is read with products:read, and no other file is", async ({ shop }) => {
  const made = await given(shop.api.post("/products", { name: "Kebaya", price: 310_000 }), 201);
  const form = new FormData();
  form.set("file", new File([pixel], "kebaya.png", { type: "image/png" }));
  const { imageUrl } = await given(shop.api.form(`/api/v1/products/${made.id}/photo`, form));
  const { id } = await given(shop.api.upload(pixel), 201);
  const [products, chats, neither] = await Promise.all(
    ["products:read", "conversations:read", "usage:read"].map((scope) =>
      shop.key({ scopes: [scope] }),
    ),
  );
  const read = (key: typeof products, url: string) =>
    key?.client.send({ method: "GET", path: url }).then(({ status }) => status);
  for (const [url, expected] of [
    [imageUrl, [200, 200, 403]],
    [`${imageUrl}?variant=thumbnail`, [200, 200, 403]],
    [`/api/v1/media/${id}`, [403, 200, 403]],
    ["/api/v1/media/01890000-0000-7000-8000-000000000000", [403, 404, 403]],
  ] as const) {
    const statuses = await Promise.all([products, chats, neither].map((key) => read(key, url)));
    expect(statuses, url).toEqual(expected);
  }
  const agent = await shop.hire("AGENT");
  expect((await agent.client.send({ method: "GET", path: imageUrl })).status).toBe(200);
});
