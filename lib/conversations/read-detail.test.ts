import { expect, test } from "vitest";
import type { Actor, Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addNote } from "#lib/messages/note.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { patchConversation } from "./patch.ts";
import { readConversation } from "./read-detail.ts";

type Work<T> = (ctx: Context) => Promise<T>;

test("where one has not read on is told, however far above it is", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop, "pertama");
  const detail = () => shop.run((ctx) => readConversation(ctx, { id: chat.id }));
  const read = () => shop.run((ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  const first = await rootDb().message.findFirstOrThrow({
    where: { tenantId: shop.tenantId, conversationId: chat.id, inboundNo: 1 },
  });
  expect((await detail()).firstUnreadId).toBe(first.id);
  await read();
  expect((await detail()).firstUnreadId).toBeNull();
  for (let n = 0; n < 3; n++) await chat.say(`lagi ${n}`);
  const { firstUnreadId, messages } = await detail();
  expect(messages.find(({ id }) => id === firstUnreadId)?.text).toBe("lagi 0");
});

test("whoever answers, from wherever, has read what is answered, and nobody else has", async () => {
  const shop = await givenCloudShop();
  const { tenantId } = shop;
  const chat = await givenChat(shop, "satu");
  const key: Actor = { kind: "key", id: newId(), name: "Kasir", mode: "live", scopes: [] };
  const [byOwner, byKey] = [shop.run, <T>(work: Work<T>) => shop.as(key, work)];
  const detail = (as: typeof shop.run) => as((ctx) => readConversation(ctx, { id: chat.id }));
  const unread = async () => [
    (await detail(byOwner)).unreadCount,
    (await detail(byKey)).unreadCount,
  ];
  await chat.say("dua");
  await byKey((ctx) => sendMessage(ctx, { id: chat.id, text: "Mohon tunggu" }));
  await byOwner((ctx) => addNote(ctx, { id: chat.id, text: "Siapa yang balas?" }));
  expect(await unread()).toEqual([2, 2]);

  await byOwner((ctx) => sendMessage(ctx, { id: chat.id, text: "Halo Kak" }));
  expect(await unread()).toEqual([0, 2]);
  expect((await detail(byOwner)).firstUnreadId).toBeNull();
  const told = { tenantId, type: "conversation.read" };
  const [read] = await rootDb().event.findMany({ where: told });
  expect(read?.data).toMatchObject({ readerId: shop.ownerId, unreadCount: 0 });
  // There was nothing more to read, so there is nothing to tell.
  await byOwner((ctx) => sendMessage(ctx, { id: chat.id, text: "Ada yang dapat dibantu?" }));
  expect(await rootDb().event.count({ where: told })).toBe(1);
});

test("what was answered and then marked as unread counts again, but nothing above is to be gone to", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop, "satu");
  await chat.send("Halo Kak");
  await shop.run((ctx) => patchConversation(ctx, { id: chat.id, read: false }));
  const detail = () => shop.run((ctx) => readConversation(ctx, { id: chat.id }));
  expect(await detail()).toMatchObject({ unreadCount: 1, firstUnreadId: null });
  await chat.say("dua");
  const { firstUnreadId, messages } = await detail();
  expect(messages.find(({ id }) => id === firstUnreadId)?.text).toBe("dua");
});
