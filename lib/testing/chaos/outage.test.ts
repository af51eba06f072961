import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "#lib/jobs/run.ts";
import { sign, textMessage } from "../fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "../fake-graph.ts";
import { givenKey } from "../given.ts";
import { type CloudShop, givenChat, givenCloudShop, messageOf } from "../given-chat.ts";
import { until } from "../until.ts";
import { strungTo, type Wire } from "./wire.ts";

// Everything in this file reaches its database over a line that it can cut. Nothing has yet.
let wire: Wire;
let graph: FakeGraph;
let shop: CloudShop;
let key: string;
beforeAll(async () => {
  wire = await strungTo(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = wire.url;
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
  await runJobs();
});
afterAll(async () => {
  await wire.close();
  await graph.close();
});
beforeEach(async () => {
  await wire.mend();
  shop = await until("the database", () => givenCloudShop().catch(() => null));
  key = await givenKey(shop);
});

const ask = async (path: string, handler: (request: Request) => Promise<Response>) => {
  const headers = { authorization: `Bearer ${key}` };
  return handler(new Request(`http://app.test${path}`, { headers }));
};
const noParams = { params: Promise.resolve({}) };
const ping = async () => {
  const { GET } = await import("../../../app/api/v1/ping/route.ts");
  return ask("/api/v1/ping", (request) => GET(request, noParams));
};
const openEvents = async () => {
  const { GET } = await import("../../../app/api/v1/events/route.ts");
  return ask("/api/v1/events", (request) => GET(request, noParams));
};
const postWebhook = async (text: string, from: string) => {
  const { POST } = await import("../../../app/webhook/message/route.ts");
  const { phoneNumberId, wabaId, appSecret } = shop.channel;
  const body = JSON.stringify(textMessage({ phoneNumberId, wabaId, from, text }));
  const headers = { "x-hub-signature-256": sign(body, appSecret) };
  return POST(new Request("http://app.test/webhook/message", { method: "POST", headers, body }));
};

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response.text()).toContain("UNAVAILABLE");
}

test("while the database is away everything answers 503 and when to come back, and then it works again", async () => {
  expect((await ping()).status).toBe(200);
  await wire.cut();
  for (let n = 0; n < 3; n += 1) {
    await expectUnavailable(await ping());
    await expectUnavailable(await openEvents());
    await expectUnavailable(await postWebhook("hilang?", "628123456789"));
  }
  await wire.mend();
  await until("an answer", async () => (await ping()).status === 200);
  expect((await postWebhook("halo lagi", "628123456789")).status).toBe(200);
});

test("a database that takes and never answers is given up after a while, and reached again later", async () => {
  expect((await ping()).status).toBe(200);
  wire.freeze();
  await expectUnavailable(await ping());
  await wire.mend();
  await until("an answer", async () => (await ping()).status === 200);
}, 60_000);

test("what is being sent while the database goes away is written down when it is back, and sent once", async () => {
  const chat = await givenChat(shop);
  graph.delayMs = 500;
  const id = await chat.send("di tengah jalan");
  await until("its claim", async () => (await messageOf(shop, id)).claimedAt);
  await wire.cut();
  await until("Graph to take it", () => graph.acceptedBy(chat.phone).length === 1);
  graph.delayMs = 0;
  await wire.mend();
  const sent = await until("its end", async () => {
    const message = await messageOf(shop, id).catch(() => null);
    return message?.status === "SENT" ? message : null;
  });
  expect(sent).toMatchObject({ errorCode: null, attempts: 1 });
  expect(graph.doubles).toEqual([]);
});

test("workers and streams go on by themselves: what came in is worked on, and is heard", async () => {
  const chat = await givenChat(shop);
  const stream = await openEvents();
  let heard = "";
  const listening = (async () => {
    const text = new TextDecoder();
    for await (const chunk of stream.body ?? []) heard += text.decode(chunk, { stream: true });
  })();
  await wire.cut();
  await expectUnavailable(await ping());
  await wire.mend();
  await until(
    "the webhook",
    async () => (await postWebhook("sudah pulih?", chat.phone)).status === 200,
  );
  await until("the message", async () => (await chat.now()).inboundNo === 2, 20_000);
  await until("the event", () => heard.includes("sudah pulih?"), 20_000);
  const id = await chat.send("sudah");
  await until("the answer", async () => (await messageOf(shop, id)).status === "SENT", 20_000);
  void listening;
}, 90_000);
