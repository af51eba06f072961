import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenCloudChannel } from "#lib/testing/given.ts";
import { type CloudShop, givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { sendWaiting } from "./send-waiting.ts";
import { NotYet, recipientWaitMs, takeTurn } from "./turn.ts";

let graph: FakeGraph;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  graph.limit(null);
  shop = await givenCloudShop();
});

const pace = { perSecond: 20, recipient: { everyMs: 6_000, burst: 45 } };
const slow = (perSecond: number) =>
  rootDb().channel.update({
    where: { tenantId_id: { tenantId: shop.tenantId, id: shop.channel.id } },
    data: { sendsPerSecond: perSecond },
  });
const refusals = () => graph.log.filter(({ outcome }) => outcome === "refused");

test("of many who ask at once one gets the turn, and the others hear how long to wait", async () => {
  const ask = () => shop.run((ctx) => takeTurn(ctx, shop.channel.id, { ...pace, perSecond: 1 }));
  const answers = await Promise.allSettled(Array.from({ length: 8 }, ask));
  const refused = answers.flatMap((one) => (one.status === "rejected" ? one.reason : []));
  expect(answers.length - refused.length).toBe(1);
  for (const error of refused) {
    expect(error).toBeInstanceOf(NotYet);
    expect(error.waitMs).toBeGreaterThan(0);
    expect(error.waitMs).toBeLessThan(1_200);
  }
});

test("a turn that comes to nothing is given back", async () => {
  const givenUp = shop.run(async (ctx) => {
    await takeTurn(ctx, shop.channel.id, pace);
    throw new Error("nothing to send after all");
  });
  await expect(givenUp).rejects.toThrow("nothing to send");
  await shop.run((ctx) => takeTurn(ctx, shop.channel.id, pace));
});

test("one person gets a burst, and then one message every six seconds", () => {
  const after = (messages: number) => recipientWaitMs(pace, messages * 6_000);
  expect([0, 1, 43].map(after)).toEqual([0, 0, 0]);
  expect([44, 45].map(after)).toEqual([6_000, 12_000]);
});

test("a number never sends faster than it may, however many conversations wait, and two workers at once", async () => {
  const chats = await Promise.all(Array.from({ length: 12 }, () => givenChat(shop)));
  for (const chat of chats) for (const text of ["satu", "dua"]) await chat.send(text);
  await slow(20);
  graph.limit({ ...pace });
  const since = Date.now();
  await Promise.all([workOff(["deliver"]), sendWaiting(shop.tenantId, shop.channel.id)]);
  expect(refusals()).toEqual([]);
  for (const { phone } of chats) expect(graph.acceptedBy(phone)).toHaveLength(2);
  expect(Date.now() - since).toBeGreaterThan(1_100);
});

test("who has been written to enough waits, and nobody else does", async () => {
  const [sari, budi] = [await givenChat(shop), await givenChat(shop)];
  for (let n = 0; n < 46; n += 1) await sari.send(`pesan ${n}`);
  await budi.send("halo Budi");
  graph.limit({ ...pace, perSecond: 80 });
  await sendWaiting(shop.tenantId, shop.channel.id);
  expect(refusals()).toEqual([]);
  expect(graph.acceptedBy(sari.phone)).toHaveLength(44);
  expect(graph.acceptedBy(budi.phone)).toHaveLength(1);
  const { holdUntil } = await sari.now();
  const waitMs = (holdUntil?.getTime() ?? 0) - Date.now();
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(6_000);
}, 60_000);

test("another number's messages do not wait for one that has much to send", async () => {
  const other = await givenCloudChannel(shop);
  const busy = await Promise.all(Array.from({ length: 20 }, () => givenChat(shop)));
  for (const chat of busy) await chat.send("promo");
  const quiet = await givenChat({ ...shop, channel: other });
  await slow(2);
  const sending = sendWaiting(shop.tenantId, shop.channel.id);
  await quiet.send("pesananmu siap");
  await sendWaiting(shop.tenantId, other.id);
  const sent = graph.accepted.filter(({ phoneNumberId }) => phoneNumberId !== other.phoneNumberId);
  expect(graph.acceptedBy(quiet.phone)).toHaveLength(1);
  expect(
    sent.slice(-20).filter(({ recipient }) => busy.some(({ phone }) => phone === recipient)).length,
  ).toBeLessThan(10);
  await rootDb().message.updateMany({
    where: { tenantId: shop.tenantId, status: "QUEUED", claimedAt: null },
    data: { status: "CANCELLED" },
  });
  await sending;
});

test("an answer goes before a campaign that was queued earlier", async () => {
  const [far, near] = [await givenChat(shop), await givenChat(shop)];
  await far.send("promo");
  await rootDb().message.updateMany({
    where: { tenantId: shop.tenantId, text: "promo" },
    data: {
      type: "template",
      template: { id: newId(), name: "promo", language: "id", components: [] },
    },
  });
  await near.send("jawaban");
  await sendWaiting(shop.tenantId, shop.channel.id);
  const order = graph.accepted.slice(-2).map(({ recipient }) => recipient);
  expect(order).toEqual([near.phone, far.phone]);
});
