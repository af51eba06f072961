import { expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { addMedia } from "#lib/media/add.ts";
import { givenShop } from "#lib/testing/given.ts";
import { createCannedReply } from "./create.ts";
import { deleteCannedReply } from "./delete.ts";
import { listCannedReplies } from "./list.ts";
import { patchCannedReply } from "./patch.ts";
import { CreateCannedReply } from "./schema.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });

test("a canned reply is kept, found, changed and thrown away", async () => {
  const shop = await givenShop();
  const input = CreateCannedReply.parse({ shortcut: "Ongkir", text: "Ongkir ke {{kota}} 10%" });
  const { id } = await shop.run((ctx) => createCannedReply(ctx, input));
  await shop.run((ctx) => createCannedReply(ctx, { shortcut: "alamat", text: "Jl. Solo 1" }));
  const find = async (q?: string) =>
    (await shop.run((ctx) => listCannedReplies(ctx, { limit: 25, q }))).items.map(
      ({ shortcut }) => shortcut,
    );
  expect(await find()).toEqual(["alamat", "ongkir"]);
  expect(await find("SOLO")).toEqual(["alamat"]);
  expect(await find("10%")).toEqual(["ongkir"]);
  const changed = await shop.run((ctx) => patchCannedReply(ctx, { id, text: "Gratis ongkir" }));
  expect(changed).toMatchObject({ shortcut: "ongkir", text: "Gratis ongkir" });
  await shop.run((ctx) => deleteCannedReply(ctx, { id }));
  expect(await find()).toEqual(["alamat"]);
});

test("the file of a canned reply is told with it, and leaves it when it goes", async () => {
  const shop = await givenShop();
  const file = {
    bytes: Buffer.from("%PDF-1.4"),
    mimeType: "application/pdf",
    filename: "harga.pdf",
  };
  const { id: mediaId } = await shop.run((ctx) => addMedia(ctx, file));
  const add = { shortcut: "harga", text: "Daftar harga ya Kak", mediaId };
  const made = await shop.run((ctx) => createCannedReply(ctx, add));
  expect(made.media).toMatchObject({ id: mediaId, filename: "harga.pdf" });
  const list = async () =>
    (await shop.run((ctx) => listCannedReplies(ctx, { limit: 25 }))).items[0]?.media;
  expect(await list()).toMatchObject({ id: mediaId, mimeType: "application/pdf" });
  await shop.run((ctx) => patchCannedReply(ctx, { id: made.id, mediaId: null }));
  expect(await list()).toBeNull();
});

test("a shortcut means one thing, and a file must be there", async () => {
  const shop = await givenShop();
  const add = (shortcut: string, mediaId?: string) =>
    shop.run((ctx) => createCannedReply(ctx, { shortcut, text: "Halo", mediaId }));
  await add("halo");
  const { id } = await add("hai");
  await expect(add("halo")).rejects.toEqual(code("CONFLICT"));
  const rename = shop.run((ctx) => patchCannedReply(ctx, { id, shortcut: "halo" }));
  await expect(rename).rejects.toEqual(code("CONFLICT"));
  await expect(add("foto", newId())).rejects.toEqual(code("NOT_FOUND"));
  expect(CreateCannedReply.safeParse({ shortcut: "dua kata", text: "x" }).success).toBe(false);
});
