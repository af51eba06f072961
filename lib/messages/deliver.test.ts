import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { reaction, status } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
  post,
} from "#lib/testing/given-chat.ts";
import { until } from "#lib/testing/until.ts";
import { openWebhookDoor } from "#lib/testing/webhook-door.ts";
import { type Claim, claimNext } from "./claim.ts";
import { deliver } from "./deliver.ts";
import { sendMessage } from "./send.ts";
import { settleSend } from "./settle.ts";

let graph: FakeGraph;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
});
const textsTo = (phone: string) =>
  graph.acceptedBy(phone).map(({ body }) => (body.text as { body: string }).body);
const five = ["satu", "dua", "tiga", "empat", "lima"];

test("messages of a conversation go out in order, one at a time, however many workers come", async () => {
  const [sari, budi] = [await givenChat(shop), await givenChat(shop)];
  for (const text of five) {
    await sari.send(text);
    await budi.send(text);
  }
  graph.delayMs = 40;
  const worker = (id: string) => deliver(shop.tenantId, id);
  await Promise.all([sari.id, budi.id, sari.id, budi.id, sari.id].map(worker));
  graph.delayMs = 0;
  expect(textsTo(sari.phone)).toEqual(five);
  expect(textsTo(budi.phone)).toEqual(five);
  for (const { phone } of [sari, budi]) {
    const arrivals = graph.acceptedBy(phone).map(({ at }) => Date.parse(at));
    const gaps = arrivals.slice(1).map((at, n) => at - (arrivals[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(39);
  }
  // Beside each other all the same: the first of one does not wait for the last of the other.
  const order = graph.accepted.slice(-10).map(({ recipient }) => recipient);
  expect(order.slice(0, 5)).toContain(sari.phone);
  expect(order.slice(0, 5)).toContain(budi.phone);
});

test("of two who write at once, the one whose message stands first is sent first", async () => {
  const chat = await givenChat(shop);
  // The slower request begins first and gets to the conversation last.
  await shop.run(async (ctx) => {
    const began = new Date(ctx.now.getTime() - 20);
    await chat.send("cepat");
    await deliver(shop.tenantId, chat.id);
    await sendMessage({ ...ctx, now: began }, { id: chat.id, text: "lambat" });
  });
  await deliver(shop.tenantId, chat.id);
  expect(textsTo(chat.phone)).toEqual(["cepat", "lambat"]);
  expect((await chat.sent()).map(({ text }) => text)).toEqual(["cepat", "lambat"]);
});

test("receipts that come before Graph's own answer are kept, and nothing goes back", async () => {
  const chat = await givenChat(shop);
  const door = await openWebhookDoor();
  const { appSecret, wabaId } = shop.channel;
  graph.autoStatuses({ url: door.url, appSecret, wabaId, early: true });
  const id = await chat.send("Halo");
  await deliver(shop.tenantId, chat.id);
  graph.autoStatuses(null);
  const sent = await messageOf(shop, id);
  expect(sent).toMatchObject({ status: "READ", errorCode: null });
  expect(sent.providerId).toBe(graph.acceptedBy(chat.phone)[0]?.messageId);
  for (const name of ["sent", "delivered"] as const) {
    await graph.deliverStatus(door.url, appSecret, sent.providerId ?? "", name);
  }
  expect((await messageOf(shop, id)).status).toBe("READ");
  await door.close();
});

test("a failure that is reported before Graph's own answer keeps its reason", async () => {
  const chat = await givenChat(shop);
  const id = await chat.send("Halo");
  const door = await openWebhookDoor();
  const { appSecret, phoneNumberId } = shop.channel;
  graph.delayMs = 200;
  const delivery = deliver(shop.tenantId, chat.id);
  await graph.deliverStatus(door.url, appSecret, "wamid.early", "failed", {
    phoneNumberId,
    clientMessageId: id,
    error: { code: 131026, title: "Message undeliverable" },
  });
  await delivery;
  graph.delayMs = 0;
  expect(await messageOf(shop, id)).toMatchObject({ status: "FAILED", errorCode: "131026" });
  await door.close();
});

test("what a receipt says before we know Graph's id waits for it", async () => {
  const chat = await givenChat(shop);
  const door = await openWebhookDoor();
  const { appSecret, phoneNumberId, wabaId } = shop.channel;
  const id = await chat.send("Halo");
  await deliver(shop.tenantId, chat.id);
  const { providerId } = await messageOf(shop, id);
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  // As if the answer had been lost on its way: the message is there, its name is not.
  await rootDb().message.update({ where, data: { status: "QUEUED", providerId: null } });
  const about = { phoneNumberId, wabaId, from: chat.phone };
  await graph.deliver(
    door.url,
    appSecret,
    reaction({ ...about, target: providerId ?? "", emoji: "👍" }),
  );
  await graph.deliverStatus(door.url, appSecret, providerId ?? "", "delivered");
  expect(await messageOf(shop, id)).toMatchObject({ status: "DELIVERED", providerId });
  expect(await rootDb().reaction.count({ where: { messageId: id } })).toBe(1);
  await door.close();
});

test("a receipt that comes while the worker writes down its answer does not put the status back", async () => {
  const chat = await givenChat(shop);
  const id = await chat.send("Halo");
  const claim = (await shop.run((ctx) => claimNext(ctx, chat.id))) as Claim;
  const { phoneNumberId, wabaId } = shop.channel;
  const report = (name: "sent" | "read", clientMessageId?: string) =>
    status({
      phoneNumberId,
      wabaId,
      id: "wamid.race",
      status: name,
      ...(clientMessageId && { clientMessageId }),
    });
  await post(shop, report("read"));
  let receipt = Promise.resolve();
  await shop.run(async (ctx) => {
    await settleSend(ctx, claim, { outcome: "sent", providerId: "wamid.race" });
    // Read, but nobody else can see that yet; and "sent" is told now, under our own id.
    receipt = post(shop, report("sent", id));
    await until("it waits for us", async () => {
      const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_locks
        WHERE NOT granted AND pid <> pg_backend_pid()`;
      return row && row.count > 0;
    });
  });
  await receipt;
  expect((await messageOf(shop, id)).status).toBe("READ");
});
