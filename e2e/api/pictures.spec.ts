import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { given, refusal } from "../client.ts";
import { arrange } from "../database.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 30, g: 90, b: 160 } } });

/** Sends a picture in a chat; answers its message once all is made of it. */
async function givenSent(shop: Shop) {
  const bytes = await picture(3_000, 2_000).jpeg().toBuffer();
  const file = await given(shop.api.upload(bytes, { name: "kain.jpg", type: "image/jpeg" }), 201);
  const chat = await shop.humanChat();
  const { id } = await given(
    shop.api.post(`/conversations/${chat.id}/messages`, { mediaId: file.id }),
    201,
  );
  const media = async () =>
    (await shop.saidIn(chat.id)).find((message) => message.id === id)?.media;
  await expect.poll(async () => (await media())?.placeholder).toMatch(/^data:image\/webp/);
  const told = await media();
  if (!told) throw new Error("The message has no media.");
  return { chat, file, bytes, media: told };
}

test("a picture that was sent gets a small one and one for a whole screen, of known size", async ({
  shop,
}) => {
  const { media, bytes, file } = await givenSent(shop);
  expect(media).toMatchObject({
    state: "ready",
    error: null,
    width: 3_000,
    height: 2_000,
    thumbnailUrl: `/api/v1/media/${file.id}?variant=thumbnail`,
  });
  for (const [variant, width] of [
    ["icon", 160],
    ["thumbnail", 640],
    ["preview", 2_048],
  ] as const) {
    const small = await shop.api.get(`/media/${file.id}?variant=${variant}`);
    expect(small.headers).toMatchObject({
      "content-type": "image/webp",
      "content-length": String(small.bytes.length),
      "content-disposition": "inline; filename*=UTF-8''kain.webp",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=86400",
    });
    expect(await sharp(small.bytes).metadata()).toMatchObject({ format: "webp", width });
  }
  expect((await shop.api.get(`/media/${file.id}`)).bytes.equals(bytes)).toBe(true);
  const wrong = await shop.api.get(`/media/${file.id}?variant=huge`);
  expect(refusal(wrong)).toEqual([400, "VALIDATION_ERROR"]);
});

test("a picture and its small ones are nobody else's", async ({ shop, stranger }) => {
  const { file } = await givenSent(shop);
  for (const variant of ["icon", "thumbnail", "preview"]) {
    const theirs = await stranger.api.get(`/media/${file.id}?variant=${variant}`);
    expect(refusal(theirs)).toEqual([404, "NOT_FOUND"]);
  }
});

test("of a file that is no picture there is no small one", async ({ shop }) => {
  const file = await given(shop.api.upload(Buffer.from("halo"), { type: "text/plain" }), 201);
  expect(file.thumbnailUrl).toBeNull();
  const small = await shop.api.get(`/media/${file.id}?variant=thumbnail`);
  expect(refusal(small)).toEqual([404, "NOT_FOUND"]);
});

test("what is uploaded does not tell where it was taken", async ({ shop }) => {
  const taken = await picture(60, 40)
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 0/1" } })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const { id } = await given(shop.api.upload(taken, { type: "image/jpeg" }), 201);
  const { bytes } = await shop.api.get(`/media/${id}`);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

test("a picture larger than anybody's memory is refused with a sentence", async ({ shop }) => {
  const bomb = await sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: "black" },
    limitInputPixels: false,
  })
    .png()
    .toBuffer();
  const answer = await shop.api.upload(bomb);
  expect(refusal(answer)).toEqual([400, "VALIDATION_ERROR"]);
  expect(answer.body.error.message).toContain("64 megapiksel");
});

test("a tenant whose storage is full is told so, and keeps what it has", async ({ shop }) => {
  const megabyte = Buffer.alloc(1024 * 1024, "x");
  const zip = { type: "application/zip" };
  const { id } = await given(shop.api.upload(megabyte, zip), 201);
  await arrange("UPDATE tenants SET media_quota_mb = 2 WHERE id = $1", [shop.tenantId]);
  const full = await shop.api.upload(megabyte, zip);
  expect(refusal(full)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  expect(full.body.error.message).toContain("1 MB dari 2 MB");
  await given(shop.api.upload(Buffer.alloc(1_000, "x"), zip), 201);
  expect((await shop.api.get(`/media/${id}`)).status).toBe(200);
});

test("an upload that is repeated under its key is one file", async ({ shop }) => {
  const key = { "idempotency-key": "foto-1" };
  const bytes = await picture(50, 50).png().toBuffer();
  const first = await shop.api.upload(bytes, {}, key);
  const again = await shop.api.upload(bytes, {}, key);
  expect(again.text).toBe(first.text);
  const { id } = first.body.data;
  await expect.poll(() => filesOf(shop)).toEqual([id, `${id}.icon`, `${id}.thumbnail`]);
});

test("erasing a customer takes the bytes out of the store, small ones included", async ({
  shop,
}) => {
  const { chat, media } = await givenSent(shop);
  expect((await filesOf(shop)).filter((name) => name.startsWith(media.id))).toHaveLength(4);
  const { contact } = await given(shop.api.get(`/conversations/${chat.id}`));
  await given(shop.owner.post(`/contacts/${contact.id}/erase`));
  await expect.poll(() => filesOf(shop)).toEqual([]);
  expect(refusal(await shop.api.get(`/media/${media.id}`))).toEqual([404, "NOT_FOUND"]);
});

/** What the shop has in the store. */
async function filesOf(shop: Shop): Promise<string[]> {
  const folder = join(process.env.E2E_DATA_DIR ?? "", "media", shop.tenantId);
  return (await readdir(folder).catch(() => [])).sort();
}

test("a contact has no photo until one is uploaded, and initials again when it is taken away", async ({
  shop,
}) => {
  const { id: chatId } = await shop.humanChat();
  const { contact } = await given(shop.api.get(`/conversations/${chatId}`));
  const photo = `/contacts/${contact.id}/photo`;
  expect([contact.photoUrl, refusal(await shop.api.get(photo))]).toEqual([
    null,
    [404, "NOT_FOUND"],
  ]);
  const form = new FormData();
  const bytes = await picture(1_000, 800).png().toBuffer();
  form.set("file", new File([new Uint8Array(bytes)], "wajah.png", { type: "image/png" }));
  const { photoUrl } = await given(shop.owner.form(`/api/v1${photo}`, form));
  for (const path of [photoUrl, `${photoUrl}?variant=preview`, `/api/v1${photo}`]) {
    const seen = await shop.api.send({ method: "GET", path });
    expect(await sharp(seen.bytes).metadata(), path).toMatchObject({ width: 640, height: 640 });
  }
  expect((await given(shop.api.get(`/conversations/${chatId}`))).contact.photoUrl).toBe(photoUrl);
  expect((await given(shop.owner.call("DELETE", photo))).photoUrl).toBeNull();
  expect(refusal(await shop.api.get(photo))).toEqual([404, "NOT_FOUND"]);
  const gone = await shop.api.send({ method: "GET", path: photoUrl });
  expect(refusal(gone)).toEqual([404, "NOT_FOUND"]);
  await expect.poll(() => filesOf(shop)).toEqual([]);
});

test("usage says how much a shop's files take up", async ({ shop }) => {
  const storage = async () => (await given(shop.api.get("/usage"))).storage;
  expect(await storage()).toEqual({ usedBytes: 0, quotaBytes: null });
  await given(shop.api.upload(Buffer.alloc(5_000, "x"), { type: "application/zip" }), 201);
  expect(await storage()).toEqual({ usedBytes: 5_000, quotaBytes: null });
});
