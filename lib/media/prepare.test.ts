import sharp from "sharp";
import { expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { readMessage } from "#lib/messages/read.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop } from "#lib/testing/given.ts";
import {
  given,
  keepFilesApart,
  mediaRow,
  movingSticker,
  photograph,
  picture,
} from "#lib/testing/given-files.ts";
import { until } from "#lib/testing/until.ts";
import { workOff } from "#lib/testing/work.ts";
import { prepareMedia } from "./prepare.ts";
import { listFiles, readFileIfThere, readWholeFile } from "./store.ts";
import { variantKey } from "./variants.ts";

keepFilesApart();

async function keysIn(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of listFiles(prefix)) keys.push(key);
  return keys;
}

test("a picture gets a small one, one for a whole screen and a blur, all without its notes", async () => {
  const shop = await givenShop();
  const noisy = await picture(3_000, 2_000).png().toBuffer();
  const { id, width, height } = await given(shop, noisy);
  expect([width, height]).toEqual([3_000, 2_000]);
  await workOff(["media-variants"]);
  const row = await mediaRow(shop, id);
  const key = row.storageKey ?? "";
  const thumbnail = await readWholeFile(variantKey(key, "thumbnail"));
  const preview = await readWholeFile(variantKey(key, "preview"));
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: "webp", width: 640 });
  expect(await sharp(preview).metadata()).toMatchObject({ format: "webp", width: 2_048 });
  const icon = await readWholeFile(variantKey(key, "icon"));
  expect(await sharp(icon).metadata()).toMatchObject({ format: "webp", width: 160, height: 160 });
  expect([row.thumbnailBytes, row.previewBytes, row.iconBytes]).toEqual([
    thumbnail.length,
    preview.length,
    icon.length,
  ]);
  expect(row.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(row.placeholder?.length).toBeLessThan(400);
  const blur = Buffer.from(row.placeholder?.split(",")[1] ?? "", "base64");
  expect(await sharp(blur).metadata()).toMatchObject({ format: "webp", width: 16 });
});

test("a small picture needs no second size", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, await picture(300, 200).jpeg().toBuffer());
  await workOff(["media-variants"]);
  const row = await mediaRow(shop, id);
  expect([row.previewBytes, row.thumbnailBytes]).toEqual([null, expect.any(Number)]);
});

test("what we upload loses the place where it was taken, and stands upright", async () => {
  const shop = await givenShop();
  const taken = await photograph(800, 600);
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const file = await given(shop, taken, { mimeType: "image/jpeg" });
  expect(file).toMatchObject({ mimeType: "image/jpeg", width: 600, height: 800 });
  const { storageKey } = await mediaRow(shop, file.id);
  const kept = await readWholeFile(storageKey ?? "");
  const { exif, orientation } = await sharp(kept).metadata();
  expect([exif, orientation ?? 1]).toEqual([undefined, 1]);
  expect(file.size).toBe(kept.length);
});

test("a picture without notes is kept byte for byte", async () => {
  const shop = await givenShop();
  const bytes = await picture(80, 60).jpeg().toBuffer();
  const { id } = await given(shop, bytes);
  const { storageKey } = await mediaRow(shop, id);
  expect(Buffer.from(await readWholeFile(storageKey ?? "")).equals(bytes)).toBe(true);
});

test("a sticker that moves goes on moving when it is small", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, await movingSticker(96, 4));
  await workOff(["media-variants"]);
  const { storageKey, width, height } = await mediaRow(shop, id);
  expect([width, height]).toEqual([96, 96]);
  const thumbnail = await readWholeFile(variantKey(storageKey ?? "", "thumbnail"));
  expect((await sharp(thumbnail).metadata()).pages).toBe(4);
});

test("a picture that would fill the memory is refused, and leaves nothing behind", async () => {
  const shop = await givenShop();
  const bomb = await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: "black" },
    limitInputPixels: false,
  })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(3_000_000);
  await expect(given(shop, bomb)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  expect(await keysIn(`${shop.tenantId}/`)).toEqual([]);
});

test("a broken picture is kept as the file it is, and asked about once", async () => {
  const shop = await givenShop();
  const whole = await picture(400, 400).jpeg().toBuffer();
  const { id } = await given(shop, whole.subarray(0, 200));
  await workOff(["media-variants"]);
  const row = await mediaRow(shop, id);
  expect(row).toMatchObject({ state: "READY", thumbnailBytes: null, placeholder: null });
  expect(row.preparedAt).not.toBeNull();
});

test("of what is neither picture nor sound nothing is made", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, Buffer.from("%PDF-1.4\n%%EOF"));
  expect((await mediaRow(shop, id)).preparedAt).not.toBeNull();
});

test("a message tells where its small picture is, and the screens when it is there", async () => {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-9999-0000" }),
  );
  const media = await given(shop, await picture(900, 600).jpeg().toBuffer());
  const sent = await shop.run((ctx) => sendMessage(ctx, { id, mediaId: media.id }));
  const thumbnailUrl = `/api/v1/media/${media.id}?variant=thumbnail`;
  expect(sent.media).toMatchObject({ state: "ready", thumbnailUrl, placeholder: null });
  await workOff(["media-variants"]);
  const told = await rootDb().event.findFirstOrThrow({
    where: { tenantId: shop.tenantId, type: "message.updated" },
    orderBy: { id: "desc" },
  });
  expect(told.data).toMatchObject({
    id: sent.id,
    media: { thumbnailUrl, placeholder: expect.stringContaining("data:"), width: 900 },
  });
  const read = await shop.run((ctx) => readMessage(ctx, sent.id));
  expect(read?.media).toEqual((told.data as { media: object }).media);
});

test("pictures of a file that was erased meanwhile do not stay behind", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, await picture(900, 600).jpeg().toBuffer());
  const { storageKey } = await mediaRow(shop, id);
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  const making = prepareMedia(shop.tenantId, id);
  await until("it to be begun", async () => (await mediaRow(shop, id)).attempts);
  await rootDb().media.delete({ where });
  await making;
  expect(await readFileIfThere(variantKey(storageKey ?? "", "thumbnail"))).toBeNull();
});

test("a job that comes twice or late changes nothing", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, await picture(900, 600).jpeg().toBuffer());
  await Promise.all([prepareMedia(shop.tenantId, id), prepareMedia(shop.tenantId, id)]);
  const before = await mediaRow(shop, id);
  await prepareMedia(shop.tenantId, id);
  expect(await mediaRow(shop, id)).toEqual(before);
  expect(await keysIn(`${shop.tenantId}/`)).toHaveLength(4);
});

test("what a tenant's files take up is counted with all that is made of them", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, await picture(900, 600).jpeg().toBuffer());
  await given(shop, Buffer.from("halo"), { mimeType: "text/plain" });
  await workOff(["media-variants"]);
  const used = async () =>
    (await rootDb().mediaUsage.findUnique({ where: { tenantId: shop.tenantId } }))?.bytes;
  const row = await mediaRow(shop, id);
  const { sizeBytes, thumbnailBytes, previewBytes, iconBytes } = row;
  const all = [sizeBytes, thumbnailBytes, previewBytes, iconBytes].map((bytes) => bytes ?? 0);
  expect(await used()).toBe(BigInt(all.reduce((sum, bytes) => sum + bytes) + 4));
  await rootDb().media.deleteMany({ where: { tenantId: shop.tenantId } });
  expect(await used()).toBe(0n);
});
