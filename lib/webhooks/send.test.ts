import { Webhook as Verifier } from "standardwebhooks";
import { afterEach, beforeAll, expect, test } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { emit } from "#lib/events/emit.ts";
import { sweep } from "#lib/jobs/sweep.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { type Answer, type Received, startReceiver } from "#lib/testing/receiver.ts";
import { until } from "#lib/testing/until.ts";
import { workOff } from "#lib/testing/work.ts";
import { claimDue } from "./claim.ts";
import { createWebhook } from "./create.ts";
import { readWebhook } from "./find.ts";
import { lanesIdle, wakeLane } from "./lanes.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { patchWebhook } from "./patch.ts";
import { redeliver } from "./redeliver.ts";
import { rotateWebhookSecret } from "./rotate-secret.ts";
import { pausesMs } from "./schedule.ts";
import type { CreateWebhook } from "./schema.ts";

beforeAll(() => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
});

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function givenReceiver(answer?: (received: Received, count: number) => Answer) {
  const receiver = await startReceiver(answer);
  ends.push(receiver.stop);
  return receiver;
}

const givenWebhook = (shop: Shop, url: string, more: Partial<CreateWebhook> = {}) =>
  shop.run((ctx) => createWebhook(ctx, { url, events: ["*"], active: true, ...more }));

const happen = (shop: Shop, data: object = { available: 0 }) =>
  shop.run((ctx) => emit(ctx, "credits.exhausted", data));

/** What workers do with the jobs there are. */
async function sendOff(): Promise<void> {
  await workOff(["webhook"]);
  await lanesIdle();
}

const log = async (shop: Shop, id: string) =>
  (await shop.run((ctx) => listDeliveries(ctx, { id, limit: 100 }))).items;
const now = (shop: Shop, id: string) => shop.run((ctx) => readWebhook(ctx, { id }));
const verify = (secret: string, { body, headers }: Received) =>
  new Verifier(secret).verify(body, headers);

/** The clock is the database's, which nobody sets: everything that has been was so much earlier. */
async function travel(ms: number): Promise<void> {
  const passed = "$1::float * interval '1 millisecond'";
  await pool().query(
    `UPDATE webhook_deliveries SET next_attempt_at = next_attempt_at - ${passed}`,
    [ms],
  );
  await pool().query(
    `UPDATE webhook_endpoints SET failing_since = failing_since - ${passed},
       previous_until = previous_until - ${passed}`,
    [ms],
  );
}

test("what a customer says reaches the shop's own system, signed by the book", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id, secret } = await givenWebhook(shop, receiver.url, { events: ["message.received"] });
  const said = await shop.run((ctx) => say(ctx, { from: "0812-3456-7890", text: "Halo 👋" }));
  await workOff(["inbound"]);
  await sendOff();

  expect(receiver.received).toHaveLength(1);
  const [received] = receiver.received as [Received];
  expect(verify(secret, received)).toMatchObject({
    type: "message.received",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    data: { id: said.id, type: "text", text: "Halo 👋", direction: "IN", as: "CONTACT" },
  });
  expect(received.headers["content-type"]).toBe("application/json");
  const other = await givenWebhook(shop, receiver.url);
  expect(() => verify(other.secret, received)).toThrow("No matching signature");
  expect(() => verify(secret, { ...received, body: `${received.body} ` })).toThrow();

  expect(await log(shop, id)).toMatchObject([
    {
      id: received.headers["webhook-id"],
      state: "delivered",
      body: JSON.parse(received.body),
      attempts: [{ status: 204, error: null }],
      answer: "",
      nextAttemptAt: null,
    },
  ]);
});

test("each endpoint gets the events it chose, only while it is active, and only its tenant's", async () => {
  const [shop, stranger] = [await givenShop(), await givenShop()];
  const receiver = await givenReceiver();
  const at = (name: string) => `${receiver.url}/${name}`;
  await givenWebhook(shop, at("all"));
  await givenWebhook(shop, at("chosen"), { events: ["credits.low", "credits.exhausted"] });
  await givenWebhook(shop, at("other"), { events: ["message.received"] });
  await givenWebhook(shop, at("off"), { active: false });
  await givenWebhook(stranger, at("stranger"));
  await happen(shop);
  await sendOff();
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(["/hook/all", "/hook/chosen"]);
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);
});

test("an event is sent if, and only if, what it tells of was committed", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  const broken = shop.run(async (ctx) => {
    await emit(ctx, "credits.exhausted", {});
    throw new Error("and then something went wrong");
  });
  await expect(broken).rejects.toThrow("something went wrong");
  await sendOff();
  expect([receiver.received, await log(shop, id)]).toEqual([[], []]);
});

test("what is only for screens is not sent", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  await shop.run((ctx) => emit(ctx, "conversation.updated", {}));
  await sendOff();
  expect(await log(shop, id)).toEqual([]);
  expect(await rootDb().event.count({ where: { tenantId: shop.tenantId } })).toBe(1);
});

test("after a failure it comes again under the same id, with a signature of now", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver((_, count) => ({ status: count < 3 ? 500 : 200 }));
  const { id, secret } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await sendOff();
  expect((await now(shop, id)).failingSince).not.toBeNull();
  const [{ headers }] = receiver.received as [Received];
  const timestamp = Number(headers["webhook-timestamp"]);
  await until("another second", () => Date.now() / 1_000 > timestamp + 1);
  for (const pauseMs of pausesMs.slice(0, 2)) {
    await travel(pauseMs * 1.1 + 1);
    wakeLane(shop.tenantId, id);
    await lanesIdle();
  }
  const [first, , third, ...more] = receiver.received as [Received, Received, Received];
  expect(more).toEqual([]);
  expect(third.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  expect(third.body).toBe(first.body);
  expect(Number(third.headers["webhook-timestamp"])).toBeGreaterThan(timestamp);
  verify(secret, third);
  expect(await log(shop, id)).toMatchObject([
    { state: "delivered", attempts: [{ status: 500 }, { status: 500 }, { status: 200 }] },
  ]);
  expect((await now(shop, id)).failingSince).toBeNull();
});

test("it is tried for three days with growing pauses, then the endpoint is switched off with a notice", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver(() => ({ status: 503, body: "maintenance" }));
  const { id } = await givenWebhook(shop, receiver.url);
  let passedMs = 0;
  await happen(shop);
  await sendOff();
  for (const [index, pauseMs] of pausesMs.entries()) {
    const [delivery] = await log(shop, id);
    const planned = Date.parse(delivery?.nextAttemptAt ?? "") - Date.now();
    expect(planned).toBeGreaterThan(pauseMs - 2_000);
    expect(planned).toBeLessThanOrEqual(pauseMs * 1.1);
    passedMs += pauseMs * 1.1 + 1;
    await travel(pauseMs - 2_000);
    wakeLane(shop.tenantId, id);
    await lanesIdle();
    expect(receiver.received).toHaveLength(index + 1);
    await travel(pauseMs * 0.1 + 2_001);
    wakeLane(shop.tenantId, id);
    await lanesIdle();
    expect(receiver.received).toHaveLength(index + 2);
  }
  const days = passedMs / 86_400_000;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(3.6);

  const [delivery] = await log(shop, id);
  expect(delivery).toMatchObject({ state: "failed", answer: "maintenance", nextAttemptAt: null });
  expect(delivery?.attempts).toHaveLength(pausesMs.length + 1);
  expect(await now(shop, id)).toMatchObject({ active: false, disabledReason: "failing" });
  const where = { tenantId: shop.tenantId };
  const notices = await rootDb().event.findMany({ where: { ...where, type: "webhook.disabled" } });
  expect(notices).toMatchObject([{ data: { id, reason: "failing" } }]);
  const audit = await rootDb().auditEntry.findMany({
    where: { ...where, action: "webhook.disabled" },
  });
  expect(audit).toMatchObject([{ targetId: id, actorKind: "system" }]);
});

test("one success in three days keeps an endpoint on", async () => {
  const shop = await givenShop();
  let up = false;
  const receiver = await givenReceiver(() => ({ status: up ? 200 : 500 }));
  const { id } = await givenWebhook(shop, receiver.url);
  for (const days of [0, 2, 2, 2]) {
    await travel(days * 86_400_000);
    up = days > 0;
    await happen(shop);
    await sendOff();
    up = false;
    await happen(shop);
    await sendOff();
  }
  expect(await now(shop, id)).toMatchObject({ active: true });
});

test("an endpoint that says 410 is gone, and is left alone", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver(() => ({ status: 410 }));
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await sendOff();
  await happen(shop);
  await sendOff();
  expect(receiver.received).toHaveLength(1);
  expect(await now(shop, id)).toMatchObject({ active: false, disabledReason: "gone" });
  expect(await log(shop, id)).toMatchObject([{ state: "failed", attempts: [{ status: 410 }] }]);
});

test("a redirect is a failure and is not followed", async () => {
  const shop = await givenShop();
  const inside = await givenReceiver();
  const receiver = await givenReceiver(() => ({ status: 308, headers: { location: inside.url } }));
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await sendOff();
  expect(inside.received).toEqual([]);
  expect(await log(shop, id)).toMatchObject([
    { state: "pending", attempts: [{ status: 308, error: { code: "STATUS" } }] },
  ]);
});

test("a receiver that asks for more time gets it, a day at most", async () => {
  const shop = await givenShop();
  const asked = ["3600", "999999999", "Wed, 21 Oct 2026 07:28:00 GMT"];
  const receiver = await givenReceiver((_, count) => ({
    status: 429,
    headers: { "retry-after": asked[count - 1] ?? "" },
  }));
  const { id } = await givenWebhook(shop, receiver.url);
  const waits: number[] = [];
  for (const _ of asked) {
    await happen(shop);
    await sendOff();
    const [delivery] = await log(shop, id);
    waits.push(Math.round((Date.parse(delivery?.nextAttemptAt ?? "") - Date.now()) / 1_000));
  }
  expect(waits[0]).toBeCloseTo(3_600, -1);
  expect(waits[1]).toBeCloseTo(86_400, -1);
  expect(waits[2]).toBeLessThan(7);
});

test("of an answer the log keeps the beginning, whatever it holds", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver((_, count) => ({
    status: 400,
    body: count === 1 ? "x".repeat(200_000) : Buffer.from([0x41, 0x00, 0xff, 0xc3]),
  }));
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await sendOff();
  await happen(shop);
  await sendOff();
  const answers = (await log(shop, id)).map(({ answer }) => answer);
  expect(answers.sort()).toEqual(["A\ufffd\ufffd\ufffd", "x".repeat(4_096)]);
});

test("while a secret is being changed both sign, afterwards only the new one", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id, secret } = await givenWebhook(shop, receiver.url);
  const rotated = await shop.run((ctx) => rotateWebhookSecret(ctx, { id, overlapHours: 24 }));
  expect(rotated.previousSecretUntil).not.toBeNull();
  await happen(shop);
  await sendOff();
  const [during] = receiver.received as [Received];
  expect(during.headers["webhook-signature"]?.split(" ")).toHaveLength(2);
  verify(secret, during);
  verify(rotated.secret, during);

  await travel(24 * 3_600_000 + 1);
  await happen(shop);
  await sendOff();
  const after = receiver.received[1] as Received;
  verify(rotated.secret, after);
  expect(() => verify(secret, after)).toThrow("No matching signature");

  const leaked = await shop.run((ctx) => rotateWebhookSecret(ctx, { id, overlapHours: 0 }));
  await happen(shop);
  await sendOff();
  const last = receiver.received[2] as Received;
  verify(leaked.secret, last);
  expect(() => verify(rotated.secret, last)).toThrow("No matching signature");
});

test("what was delivered, or given up, is sent once more by hand under its own id", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await sendOff();
  const [delivery] = await log(shop, id);
  const deliveryId = delivery?.id ?? "";
  const again = await shop.run((ctx) => redeliver(ctx, { id, deliveryId }));
  expect(again).toMatchObject({ id: deliveryId, state: "pending" });
  await sendOff();
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    deliveryId,
    deliveryId,
  ]);
  expect(await log(shop, id)).toMatchObject([
    { state: "delivered", attempts: [{ status: 204 }, { status: 204 }] },
  ]);
  const stranger = await givenShop();
  await expect(stranger.run((ctx) => redeliver(ctx, { id, deliveryId }))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what waited while an endpoint was off is sent when it is on again", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop, { available: 1 });
  const off = await shop.run((ctx) => patchWebhook(ctx, { id, active: false }));
  expect(off).toMatchObject({ active: false, disabledReason: "manual" });
  await happen(shop, { available: 2 });
  await sendOff();
  expect(receiver.received).toEqual([]);
  const [waiting] = await log(shop, id);
  await expect(
    shop.run((ctx) => redeliver(ctx, { id, deliveryId: waiting?.id ?? "" })),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await shop.run((ctx) => patchWebhook(ctx, { id, active: true }));
  await sendOff();
  expect(receiver.received.map(({ body }) => JSON.parse(body).data)).toEqual([{ available: 1 }]);
});

test("what a worker took with it when it died is sent by another", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  const taken = await shop.run((ctx) => claimDue(ctx, id, 4));
  expect(taken).toHaveLength(1);
  await sendOff();
  expect(receiver.received).toEqual([]);
  await travel(31_000);
  wakeLane(shop.tenantId, id);
  await lanesIdle();
  expect(receiver.received).toHaveLength(1);
  expect(await log(shop, id)).toMatchObject([{ state: "delivered" }]);
});

test("what nobody was woken for is found", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  await happen(shop);
  await pool().query("DELETE FROM pgboss.job WHERE name = 'webhook'");
  await rootDb().webhookDelivery.updateMany({
    where: { tenantId: shop.tenantId, endpointId: id },
    data: { nextAttemptAt: new Date(Date.now() - 4_000) },
  });
  await sweep();
  await sendOff();
  expect(receiver.received).toHaveLength(1);
});

test("a name that leads inside is not called, and the log says so", async () => {
  const shop = await givenShop();
  const receiver = await givenReceiver();
  const { id } = await givenWebhook(shop, receiver.url);
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  // As if it had been stored before there was a check.
  const url = receiver.url.replace("http://127.0.0.1", "https://[::1]");
  await rootDb().webhookEndpoint.update({ where, data: { url } });
  await happen(shop);
  await sendOff();
  expect(await log(shop, id)).toMatchObject([
    { state: "pending", attempts: [{ status: null, error: { code: "BLOCKED" } }], answer: null },
  ]);
  expect(receiver.received).toEqual([]);
});
