import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { emit } from "#lib/events/emit.ts";
import { runJobs } from "#lib/jobs/run.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { type Receiver, startReceiver } from "#lib/testing/receiver.ts";
import { createWebhook } from "./create.ts";
import { lanesIdle } from "./lanes.ts";
import { timeoutMs } from "./schedule.ts";

let stopJobs: () => Promise<void>;
beforeAll(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  stopJobs = await runJobs();
});
afterAll(() => stopJobs());

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function givenReceiver(...answer: Parameters<typeof startReceiver>): Promise<Receiver> {
  const receiver = await startReceiver(...answer);
  ends.push(receiver.stop);
  return receiver;
}

async function givenWebhook(shop: Shop, receiver: Receiver): Promise<string> {
  const input = { url: receiver.url, events: ["*" as const], active: true };
  return (await shop.run((ctx) => createWebhook(ctx, input))).id;
}

const happen = (shop: Shop, times: number) =>
  shop.run(async (ctx) => {
    for (let n = 0; n < times; n++) await emit(ctx, "credits.exhausted", { n });
  });

test("an endpoint that hangs delays neither another shop's nor its own shop's others", async () => {
  const [shop, neighbour] = [await givenShop(), await givenShop()];
  const hanging = await givenReceiver(() => "silence");
  const [own, theirs] = [await givenReceiver(), await givenReceiver()];
  await givenWebhook(shop, hanging);
  await givenWebhook(shop, own);
  await givenWebhook(neighbour, theirs);

  await happen(shop, 40);
  await hanging.until(4);
  const startedAt = Date.now();
  await happen(neighbour, 40);
  await Promise.all([own.until(40), theirs.until(40)]);
  expect(Date.now() - startedAt).toBeLessThan(timeoutMs);
  // It is still being waited for, by a few requests and no more.
  expect(hanging.open()).toBe(4);
  expect(hanging.most()).toBe(4);

  await hanging.stop();
  await lanesIdle();
});

test("however many are known to fail, and hang, those that don't are served at once", async () => {
  let asleep = false;
  const hanging = await givenReceiver(() => (asleep ? "silence" : { status: 500 }));
  const answering = await givenReceiver();
  const shops: Shop[] = [];
  // More than there are seats for such.
  for (let n = 0; n < 5; n++) {
    const shop = await givenShop();
    for (let each = 0; each < 15; each++) await givenWebhook(shop, hanging);
    shops.push(shop);
  }
  const healthy = await givenShop();
  await givenWebhook(healthy, answering);
  for (const shop of shops) await happen(shop, 1);
  await hanging.until(75);
  await lanesIdle();

  asleep = true;
  for (const shop of shops) await happen(shop, 1);
  await hanging.until(75 + 64);
  const startedAt = Date.now();
  await happen(healthy, 3);
  await answering.until(3);
  expect(Date.now() - startedAt).toBeLessThan(timeoutMs);
  expect(hanging.open()).toBe(64);

  await hanging.stop();
  await lanesIdle();
});

test("an endpoint that fails is asked by one request at a time", async () => {
  const [shop, neighbour] = [await givenShop(), await givenShop()];
  const failing = await givenReceiver((_, count) => (count === 1 ? { status: 500 } : "silence"));
  const theirs = await givenReceiver();
  await givenWebhook(shop, failing);
  await givenWebhook(neighbour, theirs);
  await happen(shop, 1);
  await failing.until(1);
  await lanesIdle();
  await happen(shop, 20);
  await failing.until(2);
  await happen(neighbour, 20);
  await theirs.until(20);
  expect([failing.open(), failing.received.length]).toEqual([1, 2]);
  await failing.stop();
  await lanesIdle();
});

test("an endpoint that is well again gets all that waited", async () => {
  const shop = await givenShop();
  let well = false;
  const receiver = await givenReceiver(() => ({ status: well ? 200 : 500 }));
  const id = await givenWebhook(shop, receiver);
  await happen(shop, 10);
  await receiver.until(10);
  await lanesIdle();
  well = true;
  const where = { tenantId: shop.tenantId, endpointId: id };
  const data = { nextAttemptAt: new Date() };
  await rootDb().webhookDelivery.updateMany({ where, data });
  await happen(shop, 10);
  await receiver.until(30);
  await lanesIdle();
  expect(await rootDb().webhookDelivery.count({ where: { ...where, deliveredAt: null } })).toBe(0);
});

test("a shop without endpoints pays nothing for those who have some", async () => {
  const shop = await givenShop();
  await happen(shop, 1);
  const { tenantId } = shop;
  const { rows } = await pool().query(
    "SELECT 1 FROM pgboss.job WHERE name = 'webhook' AND data->>'tenantId' = $1",
    [tenantId],
  );
  expect(rows).toEqual([]);
  expect(await rootDb().event.count({ where: { tenantId } })).toBe(1);
  expect(await rootDb().webhookDelivery.count({ where: { tenantId } })).toBe(0);
});
