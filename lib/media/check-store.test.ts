import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop } from "#lib/testing/given.ts";
import { given, keepFilesApart, mediaRow, picture } from "#lib/testing/given-files.ts";
import { workOff } from "#lib/testing/work.ts";
import { checkStore } from "./check-store.ts";
import { mediaToRead } from "./find.ts";
import { keepFile } from "./keep.ts";
import { putFile, readWholeFile, removeFile, sizeOfFile } from "./store.ts";
import { variantKey } from "./variants.ts";

const folder = keepFilesApart();
const eightDaysAgo = (Date.now() - 8 * 86_400_000) / 1_000;
const letAge = (key: string) => utimesSync(join(folder, "media", key), eightDaysAgo, eightDaysAgo);

test("a store in which all is as it should be is left alone, however many there are", async () => {
  const shop = await givenShop();
  const bytes = await picture(60, 40).png().toBuffer();
  for (let n = 0; n < 5; n++) await given(shop, bytes);
  await given(shop, Buffer.from("halo"));
  await workOff(["media-variants"]);
  expect(await checkStore(shop.tenantId)).toEqual({ removed: 0, missing: 0, found: 0 });
});

test("a file without a row is thrown away after a week, and not sooner", async () => {
  const shop = await givenShop();
  const file = { bytes: Buffer.from("halo"), mimeType: "text/plain", filename: null };
  const [old, young] = [await keepFile(shop.tenantId, file), await keepFile(shop.tenantId, file)];
  const thumbnail = variantKey(old.storageKey, "thumbnail");
  await putFile(thumbnail, Buffer.from("x"));
  for (const key of [old.storageKey, thumbnail]) letAge(key);
  const kept = await given(shop, Buffer.from("halo"));
  letAge((await mediaRow(shop, kept.id)).storageKey ?? "");
  expect(await checkStore(shop.tenantId)).toEqual({ removed: 1, missing: 0, found: 0 });
  expect(await sizeOfFile(old.storageKey)).toBeNull();
  expect(await sizeOfFile(thumbnail)).toBeNull();
  expect(await sizeOfFile(young.storageKey)).toBe(4);
  expect(await sizeOfFile(`${shop.tenantId}/${kept.id}`)).toBe(4);
});

test("what is not called like a file of ours is not touched", async () => {
  const shop = await givenShop();
  const key = `${shop.tenantId}/README.txt`;
  await putFile(key, Buffer.from("x"));
  letAge(key);
  await checkStore(shop.tenantId);
  expect(await sizeOfFile(key)).toBe(1);
});

test("a row without its file says so, and no longer when the file is back", async () => {
  const shop = await givenShop();
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await given(shop, Buffer.from(`halo ${n}`))).id);
  const lost = ids[1] ?? "";
  const { storageKey } = await mediaRow(shop, lost);
  const key = storageKey ?? "";
  const bytes = await readWholeFile(key);
  await removeFile(key);
  expect(await checkStore(shop.tenantId)).toEqual({ removed: 0, missing: 1, found: 0 });
  await expect(shop.run((ctx) => mediaToRead(ctx, lost))).rejects.toMatchObject({
    sentence: { id: "Berkas ini tidak ada lagi di penyimpanan." },
  });
  expect((await mediaRow(shop, ids[0] ?? "")).missingAt).toBeNull();
  await putFile(key, bytes);
  expect(await checkStore(shop.tenantId)).toEqual({ removed: 0, missing: 0, found: 1 });
  expect(await shop.run((ctx) => mediaToRead(ctx, lost))).toMatchObject({ id: lost });
});

test("an empty store costs nothing but the word that all is missing", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, Buffer.from("halo"));
  process.env.DATA_DIR = join(folder, newId());
  try {
    expect(await checkStore(shop.tenantId)).toMatchObject({ missing: 1, removed: 0 });
  } finally {
    process.env.DATA_DIR = folder;
  }
  expect(await checkStore(shop.tenantId)).toMatchObject({ missing: 0, found: 1 });
  expect(await rootDb().media.count({ where: { id } })).toBe(1);
});
