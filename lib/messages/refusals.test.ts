import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reply } from "#lib/bot/reply.ts";
import { rootDb } from "#lib/db/root.ts";
import { startBoss } from "#lib/jobs/boss.ts";
import { sweep } from "#lib/jobs/sweep.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type Chat,
  type CloudShop,
  creditsOf,
  givenChat,
  givenCloudShop,
  messageOf,
} from "#lib/testing/given-chat.ts";
import { openWebhookDoor } from "#lib/testing/webhook-door.ts";
import { workOff } from "#lib/testing/work.ts";
import { deliver } from "./deliver.ts";

let graph: FakeGraph;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
  await startBoss();
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
  chat = await givenChat(shop);
});

const channel = () =>
  rootDb().channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: shop.tenantId, id: shop.channel.id } },
  });
const changeChannel = (data: object) =>
  rootDb().channel.update({
    where: { tenantId_id: { tenantId: shop.tenantId, id: shop.channel.id } },
    data,
  });
const callsTo = (phone: string) =>
  graph.log.filter(({ body }) => (body as { to?: string } | null)?.to === `+${phone}`).length;
const work = () => deliver(shop.tenantId, chat.id);
const aMinuteAgo = () => new Date(Date.now() - 60_000);

/** The bot answers the open question; returns its message, still to be sent. */
async function givenBotAnswer(): Promise<string> {
  await chat.change({ botDueAt: aMinuteAgo() });
  await reply(shop.tenantId, chat.id);
  const [answer] = await chat.sent();
  if (answer?.as !== "BOT") throw new Error("the bot did not answer");
  return answer.id;
}

test("outside the 24 hours the message fails with Graph's reason, and the credit comes back", async () => {
  const before = await creditsOf(shop);
  const id = await givenBotAnswer();
  expect(await creditsOf(shop)).toEqual({ available: before.available - 1, reserved: 1 });
  graph.failNext(131047);
  await work();
  expect(await messageOf(shop, id)).toMatchObject({
    status: "FAILED",
    errorCode: "131047",
    errorMessage: expect.stringContaining("131047"),
    retryable: false,
  });
  expect(await creditsOf(shop)).toEqual(before);
});

test("a failure that is only reported later gives the spent credit back, once", async () => {
  const before = await creditsOf(shop);
  const id = await givenBotAnswer();
  await work();
  expect(await creditsOf(shop)).toEqual({ available: before.available - 1, reserved: 0 });
  const door = await openWebhookDoor();
  const { providerId } = await messageOf(shop, id);
  for (let n = 0; n < 2; n += 1) {
    await graph.deliverStatus(door.url, shop.channel.appSecret, providerId ?? "", "failed", {
      error: { code: 131026, title: "Message undeliverable" },
    });
  }
  expect((await messageOf(shop, id)).status).toBe("FAILED");
  expect(await creditsOf(shop)).toEqual(before);
  await door.close();
});

test("who wants no more campaigns is remembered, and the message fails", async () => {
  const id = await chat.send("Promo batik!");
  graph.failNext(131050);
  await work();
  expect(await messageOf(shop, id)).toMatchObject({ status: "FAILED", errorCode: "131050" });
  const { contactId } = await chat.now();
  const contact = await rootDb().contact.findFirstOrThrow({ where: { id: contactId } });
  expect(contact.optedOutAt).not.toBeNull();
});

test("a failed message does not hold up those behind it", async () => {
  const ids = [await chat.send("satu"), await chat.send("dua")];
  graph.failNext(131026);
  await work();
  const statuses = await Promise.all(ids.map(async (id) => (await messageOf(shop, id)).status));
  expect(statuses).toEqual(["FAILED", "SENT"]);
});

test("a dead token pauses the channel with its reason and keeps the queue; mended, each goes once", async () => {
  const other = await givenChat(shop);
  for (const text of ["satu", "dua"]) {
    await chat.send(text);
    await other.send(text);
  }
  graph.failNext(190, 401);
  await work();
  await deliver(shop.tenantId, other.id);
  await work();
  expect(await channel()).toMatchObject({
    state: "disconnected",
    stateReason: expect.stringContaining("190"),
  });
  expect(callsTo(chat.phone)).toBe(1);
  expect(callsTo(other.phone)).toBe(0);
  expect((await chat.sent()).map(({ status }) => status)).toEqual(["QUEUED", "QUEUED"]);

  await changeChannel({ state: "connected", stateReason: null });
  const minuteOld = { createdAt: { set: aMinuteAgo() } };
  await rootDb().message.updateMany({
    where: { tenantId: shop.tenantId, status: "QUEUED" },
    data: { createdAt: minuteOld.createdAt.set },
  });
  await sweep();
  await workOff(["deliver"]);
  for (const { phone } of [chat, other]) expect(graph.acceptedBy(phone)).toHaveLength(2);
});

test("when the number is too fast, all of it pauses, longer each time, and then goes on once", async () => {
  const other = await givenChat(shop);
  await chat.send("satu");
  await other.send("dua");
  graph.failNext(130429, 400, 3);
  const pauses: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const since = Date.now();
    await work();
    const { holdUntil } = await channel();
    pauses.push((holdUntil?.getTime() ?? 0) - since);
    await deliver(shop.tenantId, other.id);
    await changeChannel({ holdUntil: null });
  }
  expect(callsTo(other.phone)).toBe(0);
  expect(pauses[0]).toBeGreaterThan(900);
  expect(pauses[1]).toBeGreaterThan(1_900);
  expect(pauses[2]).toBeGreaterThan(3_900);
  await work();
  await deliver(shop.tenantId, other.id);
  expect(graph.acceptedBy(chat.phone)).toHaveLength(1);
  expect(graph.acceptedBy(other.phone)).toHaveLength(1);
  // Being held back is no failed attempt.
  expect((await chat.sent())[0]).toMatchObject({ status: "SENT", attempts: 1, held: 3 });
});

test("when one customer is written to too fast, only they wait: 4 s to the power of n", async () => {
  const other = await givenChat(shop);
  await chat.send("satu");
  await other.send("dua");
  graph.failNext(131056, 400, 2);
  const pauses: number[] = [];
  for (let n = 0; n < 2; n += 1) {
    const since = Date.now();
    await work();
    await work();
    pauses.push(((await chat.now()).holdUntil?.getTime() ?? 0) - since);
    await chat.change({ holdUntil: null });
  }
  expect(callsTo(chat.phone)).toBe(2);
  expect(pauses[0]).toBeGreaterThan(900);
  expect(pauses[1]).toBeGreaterThan(3_900);
  await deliver(shop.tenantId, other.id);
  await work();
  expect(graph.acceptedBy(other.phone)).toHaveLength(1);
  expect(graph.acceptedBy(chat.phone)).toHaveLength(1);
});

test("a passing fault is tried at most five times, and then it has failed", async () => {
  const id = await chat.send("Halo");
  graph.failNext(131000, 500, 6);
  for (let n = 0; n < 6; n += 1) {
    await work();
    await chat.change({ holdUntil: null });
  }
  expect(await messageOf(shop, id)).toMatchObject({ status: "FAILED", errorCode: "131000" });
  expect(callsTo(chat.phone)).toBe(5);
  await fetch(`${graph.url}/__control`, { method: "POST", body: '{"do":"forget"}' });
});

test("while Graph is away the queue keeps, and everything goes once when it is back", async () => {
  const id = await chat.send("Halo");
  process.env.GRAPH_API_URL = "http://127.0.0.1:9";
  await work();
  expect(await messageOf(shop, id)).toMatchObject({
    status: "QUEUED",
    errorCode: "REFUSED",
    retryable: true,
  });
  process.env.GRAPH_API_URL = graph.url;
  await chat.change({ holdUntil: null });
  await work();
  expect(await messageOf(shop, id)).toMatchObject({ status: "SENT", errorCode: null });
  expect(graph.acceptedBy(chat.phone)).toHaveLength(1);
});
