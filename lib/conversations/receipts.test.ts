import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { patchChannel } from "#lib/channels/patch.ts";
import { rootDb } from "#lib/db/root.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { type Chat, type CloudShop, givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { patchConversation } from "./patch.ts";
import { sendReadReceipt } from "./send-read-receipt.ts";

let graph: FakeGraph;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  graph.marksRead.length = 0;
  shop = await givenCloudShop();
  chat = await givenChat(shop);
});

const wish = (more: { readReceipts?: "on" | "people" | "off"; typing?: boolean }) =>
  shop.run((ctx) => patchChannel(ctx, { id: shop.channel.id, ...more }));
const personReads = async () => {
  await shop.run((ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  await workOff(["read-receipt"]);
};
const botAnswers = async () => {
  const { inboundNo } = await chat.now();
  await chat.change({ answeredNo: inboundNo });
  await sendReadReceipt(shop.tenantId, chat.id);
};
const botThinks = async () => {
  await chat.change({ botBusyUntil: new Date(Date.now() + 30_000) });
  await sendReadReceipt(shop.tenantId, chat.id);
};
const marks = () => graph.marksRead.map(({ typing }) => typing);

test("blue ticks go out when a person reads, once, and not before", async () => {
  await sendReadReceipt(shop.tenantId, chat.id);
  expect(marks()).toEqual([]);
  await personReads();
  await personReads();
  expect(marks()).toEqual([false]);
});

test("or when the bot answers, unless only people's reading counts", async () => {
  await wish({ readReceipts: "people" });
  await botAnswers();
  expect(marks()).toEqual([]);
  await wish({ readReceipts: "on" });
  await botAnswers();
  expect(marks()).toEqual([false]);
});

test("a channel that shows nothing of its reading shows nothing", async () => {
  await wish({ readReceipts: "off" });
  await personReads();
  await botThinks();
  expect(marks()).toEqual([]);
});

test("while the bot thinks the customer sees it typing, if the channel wants that", async () => {
  await botThinks();
  expect(marks()).toEqual([true]);
  await chat.say("lagi");
  await wish({ typing: false });
  await botThinks();
  expect(marks()).toEqual([true, false]);
});

test("of a conversation that is gone nothing is told", async () => {
  await sendReadReceipt(shop.tenantId, crypto.randomUUID());
  expect(marks()).toEqual([]);
});

test("that a message was read is told without a card, which may be an old one by then", async () => {
  await personReads();
  const told = await rootDb().event.findMany({
    where: { tenantId: shop.tenantId, type: "message.updated" },
  });
  expect(told.map(({ conversation }) => conversation)).toEqual([null]);
});
