import { Webhook as Verifier } from "standardwebhooks";
import { afterEach, beforeAll, expect, test } from "vitest";
import { eventTypes } from "#lib/events/schema.ts";
import { Message, messageTypes } from "#lib/messages/schema.ts";
import { givenKey, givenShop } from "#lib/testing/given.ts";
import { startReceiver } from "#lib/testing/receiver.ts";
import { workOff } from "#lib/testing/work.ts";
import { createWebhook } from "#lib/webhooks/create.ts";
import { eventData } from "#lib/webhooks/event-data.ts";
import { lanesIdle } from "#lib/webhooks/lanes.ts";
import { patchWebhook } from "#lib/webhooks/patch.ts";
import { POST } from "./route.ts";

beforeAll(() => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
});

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const place = "http://localhost/webhook/sample";

type Said = {
  status: boolean;
  code?: string;
  data: { type: string; timestamp: string; data: Record<string, unknown> };
};

async function ask(body: BodyInit | undefined, headers: Record<string, string> = {}) {
  const request = new Request(place, { method: "POST", body, headers });
  const answer = await POST(request);
  return { http: answer.status, ...((await answer.json()) as Said) };
}

const asJson = { "content-type": "application/json" };
const sample = (type: string) => ask(JSON.stringify({ type }), asJson);

test("anyone may see what an endpoint would receive, of every kind", async () => {
  expect(await ask(undefined)).toMatchObject({
    http: 200,
    status: true,
    data: { type: "message.received", data: { type: "text", direction: "IN" } },
  });
  expect(await ask("type=image&whatever=1", formed)).toMatchObject({
    http: 200,
    data: { data: { type: "image", media: { mimeType: "image/jpeg" } } },
  });
  expect((await sample("status")).data.type).toBe("message.delivered");
  for (const type of messageTypes.filter((each) => each !== "note" && each !== "event")) {
    const { data } = (await sample(type)).data;
    expect([type, data.type, Message.safeParse(data).error]).toEqual([type, type, undefined]);
  }
  for (const type of eventTypes) {
    const event = (await sample(type)).data;
    expect(event.type).toBe(type);
    const checked = eventData[type].safeParse(event.data);
    expect([type, checked.error]).toEqual([type, undefined]);
  }
  expect(await sample("nothing")).toMatchObject({ http: 400, code: "VALIDATION_ERROR" });
});

const formed = { "content-type": "application/x-www-form-urlencoded" };

test("with a credential it is also sent, signed, to the active endpoints and nobody else's", async () => {
  const [shop, neighbour] = [await givenShop(), await givenShop()];
  const receiver = await startReceiver();
  ends.push(receiver.stop);
  const at = (name: string) => `${receiver.url}/${name}`;
  const events = ["credits.low" as const];
  const active = true;
  const own = await shop.run((ctx) => createWebhook(ctx, { url: at("own"), events, active }));
  const off = await shop.run((ctx) => createWebhook(ctx, { url: at("off"), events, active }));
  await shop.run((ctx) => patchWebhook(ctx, { id: off.id, active: false }));
  await neighbour.run((ctx) => createWebhook(ctx, { url: at("theirs"), events, active }));
  const key = await givenKey(shop, ["conversations:read"]);

  const said = await ask(JSON.stringify({ type: "text" }), {
    ...asJson,
    authorization: `Bearer ${key}`,
  });
  await workOff(["webhook"]);
  await lanesIdle();
  expect(receiver.received.map(({ path }) => path)).toEqual(["/hook/own"]);
  const [received] = receiver.received;
  expect(new Verifier(own.secret).verify(received?.body ?? "", received?.headers ?? {})).toEqual(
    said.data,
  );
});

test("with an Idempotency-Key it is sent once, and the repeat is answered as the first", async () => {
  const shop = await givenShop();
  const receiver = await startReceiver();
  ends.push(receiver.stop);
  const events = ["credits.low" as const];
  await shop.run((ctx) => createWebhook(ctx, { url: receiver.url, events, active: true }));
  const headers = {
    ...asJson,
    authorization: `Bearer ${await givenKey(shop)}`,
    "idempotency-key": "sekali saja",
  };
  const send = async (type: string) => {
    const body = JSON.stringify({ type });
    const answer = await POST(new Request(place, { method: "POST", body, headers }));
    return { replayed: answer.headers.get("idempotent-replayed"), text: await answer.text() };
  };
  const first = await send("text");
  expect(first.replayed).toBeNull();
  expect(await send("text")).toEqual({ replayed: "true", text: first.text });
  const other = await send("image");
  expect(JSON.parse(other.text)).toMatchObject({ status: false, code: "IDEMPOTENCY_KEY_REUSED" });
  await workOff(["webhook"]);
  await lanesIdle();
  expect(receiver.received).toHaveLength(1);
});

test("a wrong credential is refused, and a test key may not send", async () => {
  const shop = await givenShop();
  const bearing = (secret: string) => ask(undefined, { authorization: `Bearer ${secret}` });
  expect((await bearing("tk_live_wrong")).http).toBe(401);
  expect((await bearing(await givenKey(shop, ["admin:*"], { mode: "test" }))).http).toBe(403);
});
