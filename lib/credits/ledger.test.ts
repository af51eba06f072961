import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { creditsOf } from "#lib/testing/given-chat.ts";
import { grantCredits } from "./grant.ts";
import { reserveCredit } from "./reserve.ts";
import { captureCredit, releaseCredit, returnCredit } from "./settle.ts";

const system = { kind: "system" } as const;
const within = <T>(shop: Shop, work: (ctx: Context) => Promise<T>) => shop.as(system, work);
const reserve = async (shop: Shop) => (await within(shop, reserveCredit)) ?? "";
const bucketsOf = (shop: Shop) =>
  rootDb().creditBucket.findMany({ where: { tenantId: shop.tenantId }, orderBy: { id: "asc" } });

/** Balances are what the ledger sums to: read both ways, bucket by bucket. */
async function expectNoDrift(shop: Shop): Promise<void> {
  const entries = await rootDb().creditEntry.groupBy({
    by: ["bucketId"],
    where: { tenantId: shop.tenantId },
    _sum: { available: true },
  });
  const sums = new Map(entries.map(({ bucketId, _sum }) => [bucketId, _sum.available]));
  for (const { id, remaining } of await bucketsOf(shop)) expect(remaining).toBe(sums.get(id));
}

/** All buckets but one of `amount` credits are spent. */
async function leaveOnly(shop: Shop, amounts: number[]): Promise<void> {
  await rootDb().$executeRaw`
    INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, once)
    SELECT tenant_id, gen_random_uuid(), id, 'adjust', -remaining, 0, 'emptied ' || id
    FROM credit_buckets WHERE tenant_id = ${shop.tenantId}::uuid`;
  for (const [n, amount] of amounts.entries()) {
    await within(shop, (ctx) =>
      grantCredits(ctx, { kind: "TOPUP", amount, expiresAt: null, once: `top-up ${n}` }),
    );
  }
}

test("a reservation ends once: spent or given back, whichever comes first", async () => {
  const shop = await givenShop();
  const start = (await creditsOf(shop)).available;
  const spent = await reserve(shop);
  const back = await reserve(shop);
  expect(await creditsOf(shop)).toEqual({ available: start - 2, reserved: 2 });
  await Promise.all([
    ...[1, 2, 3].map(() => within(shop, (ctx) => captureCredit(ctx, spent))),
    ...[1, 2, 3].map(() => within(shop, (ctx) => releaseCredit(ctx, back))),
  ]);
  await within(shop, (ctx) => releaseCredit(ctx, spent));
  expect(await creditsOf(shop)).toEqual({ available: start - 1, reserved: 0 });
  await expectNoDrift(shop);
});

test("what failed after it was paid comes back once", async () => {
  const shop = await givenShop();
  const before = await creditsOf(shop);
  const paid = await reserve(shop);
  await within(shop, (ctx) => captureCredit(ctx, paid));
  const held = await reserve(shop);
  const twice = [paid, held, paid, held];
  await Promise.all(twice.map((id) => within(shop, (ctx) => returnCredit(ctx, id))));
  expect(await creditsOf(shop)).toEqual(before);
  await within(shop, (ctx) => returnCredit(ctx, newId()));
  expect(await creditsOf(shop)).toEqual(before);
  await expectNoDrift(shop);
});

test("however many turns come at once, no credit is spent that isn't there, and none is left over", async () => {
  const shop = await givenShop();
  await leaveOnly(shop, [3, 2, 4]);
  const taken = await Promise.all(Array.from({ length: 14 }, () => reserve(shop)));
  expect(taken.filter((id) => id !== "")).toHaveLength(9);
  expect(await creditsOf(shop)).toEqual({ available: 0, reserved: 9 });
  await expectNoDrift(shop);
});

test("the same grant, asked for by many at once, is booked once", async () => {
  const shop = await givenShop();
  const before = await creditsOf(shop);
  const grant = (ctx: Context) =>
    grantCredits(ctx, { kind: "TOPUP", amount: 50, expiresAt: null, once: "invoice 7" });
  await Promise.all([1, 2, 3, 4].map(() => within(shop, grant)));
  expect((await creditsOf(shop)).available).toBe(before.available + 50);
  await expectNoDrift(shop);
});

test("a message that failed, was sent again and arrived has cost one credit, in any order of receipts", async () => {
  const shop = await givenShop();
  const start = (await creditsOf(shop)).available;
  const paid = await reserve(shop);
  const steps = [captureCredit, returnCredit, returnCredit, captureCredit, captureCredit];
  for (const step of steps) await within(shop, (ctx) => step(ctx, paid));
  expect(await creditsOf(shop)).toEqual({ available: start - 1, reserved: 0 });
  await within(shop, (ctx) => returnCredit(ctx, paid));
  expect(await creditsOf(shop)).toEqual({ available: start, reserved: 0 });
  await expectNoDrift(shop);
});
