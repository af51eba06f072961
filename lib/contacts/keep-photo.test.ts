import sharp from "sharp";
import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { listFiles, readWholeFile } from "#lib/media/store.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { keepFilesApart, mediaRow, photograph, picture } from "#lib/testing/given-files.ts";
import { workOff } from "#lib/testing/work.ts";
import { createContact } from "./create.ts";
import { findContact } from "./find.ts";
import { keepPhoto, readPhoto, removePhoto, setPhoto } from "./keep-photo.ts";
import { mergeByHand } from "./merge-by-hand.ts";
import { photoOf } from "./photo-of.ts";

keepFilesApart();

const jpeg = (width: number, height: number) => picture(width, height).jpeg().toBuffer();

async function givenContact(phone = "0812-3456-7890") {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) => createContact(ctx, { phone }));
  return { shop, id };
}

const choose = async (shop: Shop, id: string, bytes: Uint8Array) => {
  const photo = await readPhoto(shop, new Blob([new Uint8Array(bytes)]));
  return shop.run((ctx) => setPhoto(ctx, { id, photo }));
};
const photoUrl = async (shop: Shop, id: string) =>
  (await shop.run((ctx) => findContact(ctx, { id }))).photoUrl;

/** The photos of which the screens were told. */
async function toldOf(shop: Shop): Promise<(string | null)[]> {
  const where = { tenantId: shop.tenantId, type: "contact.updated" };
  const told = await rootDb().event.findMany({ where, orderBy: { id: "asc" } });
  const urls = told.map(({ data }) => (data as { photoUrl: string | null }).photoUrl);
  return urls.filter((url, at) => url !== null || at > 0);
}

test("a contact has no photo until one is chosen, and then a small square one without the place", async () => {
  const { shop, id } = await givenContact();
  expect(await photoUrl(shop, id)).toBeNull();
  await expect(shop.run((ctx) => photoOf(ctx, id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const contact = await choose(shop, id, await photograph(1_600, 1_200));
  const mediaId = await shop.run((ctx) => photoOf(ctx, id));
  expect(contact.photoUrl).toBe(`/api/v1/media/${mediaId}`);
  const { storageKey } = await mediaRow(shop, mediaId);
  const kept = await sharp(await readWholeFile(storageKey ?? "")).metadata();
  expect(kept).toMatchObject({ format: "jpeg", width: 640, height: 640 });
  expect(kept.exif).toBeUndefined();
  expect(await toldOf(shop)).toEqual([contact.photoUrl]);
});

test("what is no photo is refused, and the one that was there stays", async () => {
  const { shop, id } = await givenContact();
  const { photoUrl: before } = await choose(shop, id, await jpeg(100, 100));
  await expect(choose(shop, id, Buffer.from("halo"))).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
  expect(await photoUrl(shop, id)).toBe(before);
});

test("what the channel shows is kept, told once, and gone when the channel shows it no longer", async () => {
  const { shop, id } = await givenContact();
  const shown = await jpeg(300, 300);
  await keepPhoto(shop.tenantId, id, shown);
  const first = await photoUrl(shop, id);
  expect(first).not.toBeNull();
  await keepPhoto(shop.tenantId, id, shown);
  expect(await photoUrl(shop, id)).toBe(first);
  expect(await toldOf(shop)).toEqual([first]);
  await keepPhoto(shop.tenantId, id, await jpeg(301, 300));
  expect(await photoUrl(shop, id)).not.toBe(first);
  await keepPhoto(shop.tenantId, id, null);
  expect(await photoUrl(shop, id)).toBeNull();
});

test("what one of us chose is not replaced by the channel, until it is taken away", async () => {
  const { shop, id } = await givenContact();
  const { photoUrl: chosen } = await choose(shop, id, await jpeg(200, 200));
  await keepPhoto(shop.tenantId, id, await jpeg(300, 300));
  await keepPhoto(shop.tenantId, id, null);
  expect(await photoUrl(shop, id)).toBe(chosen);
  await shop.run((ctx) => removePhoto(ctx, { id }));
  expect(await photoUrl(shop, id)).toBeNull();
  await keepPhoto(shop.tenantId, id, await jpeg(300, 300));
  expect(await photoUrl(shop, id)).not.toBeNull();
});

test("a broken photo of a channel, or one of somebody who is gone, harms nothing", async () => {
  const { shop, id } = await givenContact();
  await keepPhoto(shop.tenantId, id, Buffer.from("nothing"));
  expect(await photoUrl(shop, id)).toBeNull();
  await keepPhoto(shop.tenantId, shop.ownerId, await jpeg(300, 300));
});

test("a photo that was replaced leaves no bytes behind", async () => {
  const { shop, id } = await givenContact();
  await choose(shop, id, await jpeg(200, 200));
  const last = await choose(shop, id, await jpeg(220, 220));
  await workOff();
  const keys: string[] = [];
  for await (const { key } of listFiles(`${shop.tenantId}/`)) keys.push(key);
  const mediaId = last.photoUrl?.split("/").at(-1) ?? "";
  expect(keys.every((key) => key.includes(mediaId))).toBe(true);
  expect(await rootDb().media.count({ where: { tenantId: shop.tenantId } })).toBe(1);
});

test("of two contacts that are one person the photo of either stays", async () => {
  const { shop, id } = await givenContact();
  const other = await shop.run((ctx) => createContact(ctx, { phone: "0813-0000-1111" }));
  const { photoUrl: theirs } = await choose(shop, other.id, await jpeg(200, 200));
  await shop.run((ctx) => mergeByHand(ctx, { id, from: other.id }));
  expect(await photoUrl(shop, id)).toBe(theirs);
  await keepPhoto(shop.tenantId, id, null);
  expect(await photoUrl(shop, id)).toBe(theirs);
});
