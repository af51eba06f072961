import { beforeAll, expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { deleteMessage } from "./delete.ts";
import { listMessages } from "./list.ts";
import { ListMessages, type MessagePage } from "./schema.ts";

const count = 9;
let shop: Shop;
let chatId: string;
let ids: string[];

const givenConversation = async (in_: Shop) =>
  (
    await in_.run((ctx) =>
      startConversation(ctx, {
        channelId: in_.sandboxId,
        phone: `0812${String(Math.random()).slice(2, 10)}`,
      }),
    )
  ).id;

/** Two of them at the same instant: order must not depend on the clock alone. */
async function givenMessages(conversationId: string, texts: string[]): Promise<string[]> {
  const made = texts.map(() => newId());
  await rootDb().message.createMany({
    data: texts.map((text, index) => ({
      tenantId: shop.tenantId,
      id: made[index] ?? "",
      conversationId,
      channelId: shop.sandboxId,
      direction: "IN",
      as: "CONTACT",
      via: "channel",
      type: "text",
      status: "RECEIVED",
      text,
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(index / 2))),
    })),
  });
  return made;
}

beforeAll(async () => {
  shop = await givenShop();
  chatId = await givenConversation(shop);
  await rootDb().message.deleteMany({ where: { tenantId: shop.tenantId, conversationId: chatId } });
  ids = await givenMessages(
    chatId,
    Array.from({ length: count }, (_, index) => `pesan ${index} ${index % 3 === 0 ? "batik" : ""}`),
  );
});

const list = (query: object) =>
  shop.run((ctx) => listMessages(ctx, { ...ListMessages.parse(query), id: chatId }));
/** Which of the messages, as numbers, newest first. */
const which = ({ items }: MessagePage) => items.map(({ id }) => ids.indexOf(id));

test("what is newer than a message is there, the nearest first, until there is no more", async () => {
  const near = await list({ after: ids[2], limit: 4 });
  expect([which(near), near.hasNewer]).toEqual([[6, 5, 4, 3], true]);
  const rest = await list({ after: near.items[0]?.id, limit: 4 });
  expect([which(rest), rest.hasNewer]).toEqual([[8, 7], false]);
  const none = await list({ after: ids[8] });
  expect([which(none), none.hasNewer]).toEqual([[], false]);
  expect(which(await list({ cursor: none.nextCursor, limit: 2 }))).toEqual([7, 6]);
});

test("what is older than a message goes on by its cursor, without a gap or a repeat", async () => {
  const page = await list({ before: ids[5], limit: 2 });
  expect([which(page), page.hasNewer]).toEqual([[4, 3], true]);
  expect(which(await list({ cursor: page.nextCursor, limit: 9 }))).toEqual([2, 1, 0]);
});

test("a message is found in the middle of its neighbours, also near the ends", async () => {
  const middle = await list({ around: ids[4], limit: 5 });
  expect([which(middle), middle.hasNewer]).toEqual([[6, 5, 4, 3, 2], true]);
  const end = await list({ around: ids[8], limit: 5 });
  expect([which(end), end.hasNewer]).toEqual([[8, 7, 6, 5, 4], false]);
  const start = await list({ around: ids[0], limit: 5 });
  expect([which(start), start.nextCursor]).toEqual([[2, 1, 0], null]);
  const alone = await list({ around: ids[4], limit: 1 });
  expect([which(alone), alone.hasNewer]).toEqual([[4], true]);
});

test("words are found within one conversation, page after page, and not what was deleted", async () => {
  const first = await list({ q: "BATIK", limit: 2 });
  expect(which(first)).toEqual([6, 3]);
  expect(which(await list({ q: "BATIK", cursor: first.nextCursor, limit: 2 }))).toEqual([0]);
  expect(which(await list({ q: "ba%k" }))).toEqual([]);
  const elsewhere = await givenConversation(shop);
  const [gone = ""] = await givenMessages(elsewhere, ["batik lain"]);
  expect(which(await list({ q: "lain" }))).toEqual([]);
  await shop.run((ctx) => deleteMessage(ctx, { id: gone, for: "me" }));
  const there = await shop.run((ctx) =>
    listMessages(ctx, { ...ListMessages.parse({ q: "lain" }), id: elsewhere }),
  );
  expect(there.items).toEqual([]);
});

test("pictures alone are listed both ways, without those that were deleted", async () => {
  const chat = await givenConversation(shop);
  const made = await givenMessages(chat, ["a", "b", "c", "d", "e", "f"]);
  const media = { tenantId: shop.tenantId, state: "READY", mimeType: "image/jpeg" };
  const picture = async (index: number, more: object = {}) => {
    const mediaId = newId();
    await rootDb().media.create({ data: { ...media, id: mediaId } });
    await rootDb().message.update({
      where: { tenantId_id: { tenantId: shop.tenantId, id: made[index] ?? "" } },
      data: { type: "image", mediaId, ...more },
    });
  };
  for (const index of [0, 2, 5]) await picture(index);
  await picture(4, { deletedAt: new Date() });
  const pictures = async (query: object) => {
    const wanted = ListMessages.parse({ pictures: "true", ...query });
    const page = await shop.run((ctx) => listMessages(ctx, { ...wanted, id: chat }));
    return { ...page, which: page.items.map(({ id }) => made.indexOf(id)) };
  };
  const latest = await pictures({ limit: 2 });
  expect(latest.which).toEqual([5, 2]);
  expect((await pictures({ cursor: latest.nextCursor })).which).toEqual([0]);
  expect((await pictures({ before: made[2] })).which).toEqual([0]);
  expect((await pictures({ after: made[0], limit: 1 })).which).toEqual([2]);
});

test("documents and links are listed alone, newest first, without those that were deleted", async () => {
  const chat = await givenConversation(shop);
  const texts = ["lihat https://toko.example/a", "tanpa tautan", "WWW.toko.example ya", "http://x"];
  const made = await givenMessages(chat, [...texts, "surat", "hapus"]);
  const change = (index: number, data: object) =>
    rootDb().message.update({
      where: { tenantId_id: { tenantId: shop.tenantId, id: made[index] ?? "" } },
      data,
    });
  for (const index of [4, 5]) {
    const media = { tenantId: shop.tenantId, state: "READY", mimeType: "application/pdf" };
    const { id } = await rootDb().media.create({ data: { ...media, id: newId() } });
    await change(index, { type: "document", mediaId: id });
  }
  for (const index of [3, 5]) await change(index, { deletedAt: new Date() });
  const part = async (query: object) => {
    const wanted = ListMessages.parse(query);
    const page = await shop.run((ctx) => listMessages(ctx, { ...wanted, id: chat }));
    return { ...page, which: page.items.map(({ id }) => made.indexOf(id)) };
  };
  expect((await part({ documents: "true" })).which).toEqual([4]);
  const latest = await part({ links: "true", limit: 1 });
  expect(latest.which).toEqual([2]);
  expect((await part({ links: "true", cursor: latest.nextCursor })).which).toEqual([0]);
  await expect(part({ documents: "true", cursor: latest.nextCursor })).rejects.toThrow();
  expect(ListMessages.safeParse({ documents: "true", links: "true" }).success).toBe(false);
  expect(ListMessages.safeParse({ links: "true", q: "toko" }).success).toBe(false);
});

test("a message of another chat, of a stranger, or of nobody is not found", async () => {
  const stranger = await givenShop();
  const notFound = expect.objectContaining({ code: "NOT_FOUND" });
  for (const around of [newId(), "x"]) await expect(list({ around })).rejects.toEqual(notFound);
  const other = await givenConversation(shop);
  await expect(
    shop.run((ctx) => listMessages(ctx, { limit: 5, around: ids[0], id: other })),
  ).rejects.toEqual(notFound);
  await expect(
    stranger.run((ctx) => listMessages(ctx, { limit: 5, q: "batik", id: chatId })),
  ).rejects.toEqual(notFound);
});

test("a question with two beginnings is refused", () => {
  expect(ListMessages.safeParse({ before: "a", after: "b" }).success).toBe(false);
  expect(ListMessages.safeParse({ q: "a", around: "b" }).success).toBe(false);
});
