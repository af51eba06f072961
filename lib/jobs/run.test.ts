import type { Job } from "pg-boss";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenCloudChannel } from "#lib/testing/given.ts";
import {
  type Chat,
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
} from "#lib/testing/given-chat.ts";
import { until } from "#lib/testing/until.ts";
import { runBatch } from "./batch.ts";
import { enqueue } from "./enqueue.ts";
import { runJobs } from "./run.ts";

let graph: FakeGraph;
let shop: CloudShop;
/** Of the one set of workers that a process has. */
let stop: () => Promise<void>;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
});

const past = () => new Date(Date.now() - 60_000);
const forgetJobs = () => pool().query("DELETE FROM pgboss.job");

test("what a killed worker left behind is found and done, though no job asks for it", async () => {
  const [chat, other] = [await givenChat(shop), await givenChat(shop, "berapa harganya?")];
  const id = await chat.send("Halo");
  await rootDb().message.update({
    where: { tenantId_id: { tenantId: shop.tenantId, id } },
    data: { createdAt: past() },
  });
  await other.change({ botDueAt: past() });
  const { phoneNumberId, wabaId } = shop.channel;
  const said = textMessage({ phoneNumberId, wabaId, from: chat.phone, text: "masih di sana?" });
  await shop.as({ kind: "channel" }, (ctx) =>
    acceptPost(ctx, shop.channel.id, Buffer.from(JSON.stringify(said))),
  );
  await rootDb().webhookIn.updateMany({
    where: { processedAt: null },
    data: { receivedAt: past() },
  });
  await forgetJobs();

  stop = await runJobs();
  await until("the message", async () => (await messageOf(shop, id)).status === "SENT");
  await until("the webhook", async () => (await chat.now()).inboundNo === 2);
  await until("the bot's turn", async () => (await other.now()).botDueAt === null);
});

test("one send that hangs does not hold up the others", async () => {
  const hanging = await givenChat(shop);
  const chats: Chat[] = [];
  for (let n = 0; n < 21; n += 1) chats.push(await givenChat(shop));
  const silent = await startFakeGraph();
  silent.hangNext();
  process.env.GRAPH_API_URL = silent.url;
  const stuck = await hanging.send("tersangkut");
  await until("Graph to have it", () => silent.acceptedBy(hanging.phone).length === 1);
  process.env.GRAPH_API_URL = graph.url;
  const ids = new Set<string | null>();
  for (const chat of chats) ids.add(await chat.send("lancar"));
  const taken = () => graph.accepted.filter(({ clientMessageId }) => ids.has(clientMessageId));
  await until("all the others", () => taken().length === ids.size, 30_000);
  // The one that hangs has not even been given up.
  expect(await messageOf(shop, stuck)).toMatchObject({ status: "QUEUED", errorCode: null });
  await silent.close();
}, 60_000);

test("a number whose customers never stop writing leaves the others their turn", async () => {
  const quiet = await givenCloudChannel(shop);
  const say = (channel: { id: string; phoneNumberId: string; wabaId: string }, text: string) => {
    const { phoneNumberId, wabaId } = channel;
    const body = textMessage({ phoneNumberId, wabaId, from: "628999000111", text });
    return shop.as({ kind: "channel" }, (ctx) =>
      acceptPost(ctx, channel.id, Buffer.from(JSON.stringify(body))),
    );
  };
  let flooding = true;
  const flood = (async () => {
    for (let n = 0; flooding; n += 1) await say(shop.channel, `banjir ${n}`);
  })();
  const waiting = { where: { channelId: shop.channel.id, processedAt: null } };
  await until("a queue", async () => (await rootDb().webhookIn.count(waiting)) > 20, 20_000);
  // As many have asked for the loud one before the quiet one asks.
  await shop.run(async (ctx) => {
    for (let n = 0; n < 600; n += 1) await enqueue(ctx, "inbound", { channelId: shop.channel.id });
  });
  await say(quiet, "permisi");
  const heard = () => rootDb().message.count({ where: { channelId: quiet.id, direction: "IN" } });
  await until("the quiet one", heard);
  flooding = false;
  await flood;
}, 60_000);

test("a job about something that is gone is done", async () => {
  const conversationId = crypto.randomUUID();
  await shop.run((ctx) => enqueue(ctx, "bot", { conversationId }));
  const state = async () => {
    const query = "SELECT state FROM pgboss.job WHERE data->>'conversationId' = $1";
    return (await pool().query(query, [conversationId])).rows[0]?.state;
  };
  await until("its end", async () => (await state()) === "completed");
});

test("what the clock asks for comes without a word, and is done all the same", async () => {
  for (const name of ["clean", "credits", "retention", "store-check"] as const) {
    const [done] = await runBatch(name, [{ id: name, name, data: null } as unknown as Job]);
    expect(done, name).toMatchObject({ status: "completed" });
  }
});

test("stopping lets what is being sent end first, so that nothing becomes uncertain", async () => {
  const chat = await givenChat(shop);
  graph.delayMs = 1_000;
  const ids = [await chat.send("sedang dikirim"), await chat.send("nanti saja")];
  const [sending = "", later = ""] = ids;
  await until("its claim", async () => (await messageOf(shop, sending)).claimedAt);
  await stop();
  graph.delayMs = 0;
  expect(await messageOf(shop, sending)).toMatchObject({ status: "SENT", errorCode: null });
  expect(await messageOf(shop, later)).toMatchObject({ status: "QUEUED", claimedAt: null });
});
