import sharp from "sharp";
import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMedia } from "#lib/media/add.ts";
import { readWholeFile } from "#lib/media/store.ts";
import { givenProduct, givenShop, type Shop } from "#lib/testing/given.ts";
import { patchProduct } from "./patch.ts";
import { keepPhoto, setPhoto } from "./photo.ts";

const picture = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } },
  });
const upload = (shop: Shop, id: string, bytes: Uint8Array, name = "IMG_1.webp") =>
  keepPhoto(shop, new File([new Uint8Array(bytes)], name)).then((photo) =>
    shop.run((ctx) => setPhoto(ctx, { id, photo })),
  );
const media = (shop: Shop, bytes: Uint8Array, mimeType: string) =>
  shop.run((ctx) => addMedia(ctx, { bytes, mimeType, filename: null }));
const patch = (shop: Shop, id: string, imageMediaId: string | null) =>
  shop.run((ctx) => patchProduct(ctx, { id, imageMediaId }));

test("a photo becomes what WhatsApp takes: an upright JPEG, not too large, without the place", async () => {
  const shop = await givenShop();
  const id = await givenProduct(shop, { name: "Kemeja", price: 1 });
  const taken = await picture(3_000, 1_000)
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .webp()
    .toBuffer();
  const { imageUrl } = await upload(shop, id, taken);
  const mediaId = imageUrl?.replace("/api/v1/media/", "") ?? "";
  const where = { tenantId_id: { tenantId: shop.tenantId, id: mediaId } };
  const file = await rootDb().media.findUniqueOrThrow({ where });
  expect(file).toMatchObject({ mimeType: "image/jpeg", filename: "IMG_1.jpg", height: 2_048 });
  const kept = await sharp(await readWholeFile(file.storageKey ?? "")).metadata();
  expect(kept).toMatchObject({ format: "jpeg", height: 2_048 });
  expect(kept.exif).toBeUndefined();
});

test("what is no photo is refused, and the product keeps the one it had", async () => {
  const shop = await givenShop();
  const id = await givenProduct(shop, { name: "Kemeja", price: 1 });
  const { imageUrl } = await upload(shop, id, await picture(20, 20).png().toBuffer());
  await expect(upload(shop, id, Buffer.from("halo"))).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
  expect(await patch(shop, id, null)).toMatchObject({ imageUrl: null });
  expect(imageUrl).not.toBeNull();
});

test("an uploaded picture can be a product's photo; another file, or another shop's, cannot", async () => {
  const [shop, other] = [await givenShop(), await givenShop()];
  const id = await givenProduct(shop, { name: "Kemeja", price: 1 });
  const png = await picture(20, 20).png().toBuffer();
  const mine = await media(shop, png, "image/png");
  expect(await patch(shop, id, mine.id)).toMatchObject({ imageUrl: mine.url });
  const text = await media(shop, Buffer.from("halo"), "text/plain");
  await expect(patch(shop, id, text.id)).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
    details: [{ path: "imageMediaId" }],
  });
  const theirs = await media(other, png, "image/png");
  for (const unknown of [theirs.id, newId(), "x"]) {
    await expect(patch(shop, id, unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
