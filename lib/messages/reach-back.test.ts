import { afterAll, beforeAll, expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenShop } from "#lib/testing/given.ts";
import { givenChat, givenCloudShop, messageOf } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { deleteMessage } from "./delete.ts";
import { addNote } from "./note.ts";
import { react } from "./react.ts";
import { readMessage } from "./read.ts";
import { React } from "./schema.ts";
import { sendMessage } from "./send.ts";

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const reactionsTo = (phone: string) =>
  graph
    .acceptedBy(phone)
    .map(({ body }) => (body as { reaction?: { message_id: string; emoji: string } }).reaction)
    .filter((reaction) => reaction !== undefined);

async function givenQuestion() {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop, "Ada?");
  const { id, providerId } = await rootDb().message.findFirstOrThrow({
    where: { tenantId: shop.tenantId, conversationId: chat.id, direction: "IN" },
  });
  return { shop, chat, id, providerId };
}

test("our reaction reaches the customer, changes, and is taken back, and it is nobody's turn", async () => {
  const { shop, chat, id, providerId } = await givenQuestion();
  const before = await chat.now();
  const liked = await shop.run((ctx) => react(ctx, { id, emoji: "👍" }));
  expect(liked.reactions).toEqual([{ emoji: "👍", by: "us" }]);
  await workOff(["reaction"]);
  await shop.run((ctx) => react(ctx, { id, emoji: "❤️" }));
  await workOff(["reaction"]);
  const none = await shop.run((ctx) => react(ctx, { id, emoji: null }));
  expect(none.reactions).toEqual([]);
  await workOff(["reaction"]);
  expect(reactionsTo(chat.phone)).toEqual(
    ["👍", "❤️", ""].map((emoji) => ({ message_id: providerId, emoji })),
  );
  const { status, epoch, unanswered, lastActivityAt } = await chat.now();
  expect({ status, epoch, unanswered, lastActivityAt }).toEqual({
    status: before.status,
    epoch: before.epoch,
    unanswered: before.unanswered,
    lastActivityAt: before.lastActivityAt,
  });
});

test("a reaction that WhatsApp will never take is not shown as given", async () => {
  const { shop, id } = await givenQuestion();
  await shop.run((ctx) => react(ctx, { id, emoji: "👍" }));
  graph.failNext(131026);
  await workOff(["reaction"]);
  expect((await shop.run((ctx) => readMessage(ctx, id)))?.reactions).toEqual([]);
});

test("a reaction is one emoji, on a message that the customer has, while the window is open", async () => {
  for (const emoji of ["👍", "❤", "👩🏽‍🍳", "🇮🇩", null]) {
    expect(React.safeParse({ emoji }).success).toBe(true);
  }
  for (const emoji of ["", "ok", "👍👍", "👍 "]) {
    expect(React.safeParse({ emoji }).success).toBe(false);
  }
  const { shop, chat, id } = await givenQuestion();
  const note = await shop.run((ctx) => addNote(ctx, { id: chat.id, text: "catatan" }));
  const onNote = shop.run((ctx) => react(ctx, { id: note.id, emoji: "👍" }));
  await expect(onNote).rejects.toEqual(code("CONFLICT"));
  await chat.change({ windowExpiresAt: new Date(0) });
  const late = shop.run((ctx) => react(ctx, { id, emoji: "👍" }));
  await expect(late).rejects.toEqual(code("WINDOW_CLOSED"));
  const missing = shop.run((ctx) => react(ctx, { id: newId(), emoji: "👍" }));
  await expect(missing).rejects.toEqual(code("NOT_FOUND"));
});

test("the Cloud API cannot unsend, and says which kinds can; for us alone it is hidden", async () => {
  const { shop, chat } = await givenQuestion();
  const id = await chat.send("salah ketik");
  await workOff(["deliver"]);
  const sent = graph.acceptedBy(chat.phone).length;
  const everyone = shop.run((ctx) => deleteMessage(ctx, { id, for: "everyone" }));
  await expect(everyone).rejects.toMatchObject({
    code: "CHANNEL_UNSUPPORTED",
    sentence: { en: expect.stringContaining("sandbox") },
  });
  const hidden = await shop.run((ctx) => deleteMessage(ctx, { id, for: "me" }));
  expect(hidden).toMatchObject({
    text: null,
    deletedAt: expect.any(String),
    deletedFor: "me",
  });
  await workOff(["deliver"]);
  expect(graph.acceptedBy(chat.phone)).toHaveLength(sent);
});

test("what is deleted before it left never leaves", async () => {
  const { shop, chat } = await givenQuestion();
  const id = await chat.send("jangan dikirim");
  await shop.run((ctx) => deleteMessage(ctx, { id, for: "me" }));
  await workOff(["deliver"]);
  expect(graph.acceptedBy(chat.phone)).toEqual([]);
  expect(await messageOf(shop, id)).toMatchObject({ status: "CANCELLED" });
});

test("in the sandbox a message is unsent for everyone, told once, and repeating changes nothing", async () => {
  const shop = await givenShop();
  const { id: chatId } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-3456-7890" }),
  );
  const { id } = await shop.run((ctx) => sendMessage(ctx, { id: chatId, text: "salah" }));
  await workOff(["deliver"]);
  const first = await shop.run((ctx) => deleteMessage(ctx, { id, for: "everyone" }));
  await workOff(["unsend"]);
  const again = await shop.run((ctx) => deleteMessage(ctx, { id, for: "everyone" }));
  expect(again.deletedAt).toBe(first.deletedAt);
  expect([first.deletedFor, again.deletedFor]).toEqual(["everyone", "everyone"]);
  const where = { tenantId: shop.tenantId, type: "message.deleted" };
  expect(await rootDb().event.count({ where })).toBe(1);
});

test("nobody unsends what the customer said, or deletes a line of activity", async () => {
  const { shop, chat, id } = await givenQuestion();
  const shopOfSandbox = await givenShop();
  await expect(shopOfSandbox.run((ctx) => deleteMessage(ctx, { id, for: "me" }))).rejects.toEqual(
    code("NOT_FOUND"),
  );
  await chat.send("halo");
  const line = await rootDb().message.findFirstOrThrow({
    where: { tenantId: shop.tenantId, type: "event" },
  });
  await expect(shop.run((ctx) => deleteMessage(ctx, { id: line.id, for: "me" }))).rejects.toEqual(
    code("CONFLICT"),
  );
});
