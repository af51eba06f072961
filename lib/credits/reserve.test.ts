import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { type Clocked, givenClocked, toldOf } from "#lib/testing/given-credits.ts";
import { adjustCredits } from "./adjust.ts";
import { grantCredits } from "./grant.ts";
import { readCredits } from "./read.ts";
import { hasCredit, reserveCredit } from "./reserve.ts";
import { captureCredit, releaseCredit } from "./settle.ts";

const now = "2027-03-10T05:00:00Z";

/** Nothing is left but what the test says. */
const only = (shop: Clocked, remaining: number, at = now) =>
  shop.at(at, async (ctx) => {
    for (const { id, kind, remaining: left } of (await readCredits(ctx)).buckets) {
      const amount = kind === "ALLOWANCE" ? remaining - left : -left;
      const once = `only ${id} ${remaining} ${left}`;
      if (amount !== 0) await adjustCredits(ctx, { bucketId: id, amount, reason: "test", once });
    }
  });

const spend = async (shop: Clocked, times: number, at = now) => {
  for (let n = 0; n < times; n += 1) {
    await shop.at(at, async (ctx) => {
      const id = await reserveCredit(ctx);
      if (id) await captureCredit(ctx, id);
    });
  }
};

test("fifty turns at once on twenty credits: twenty are paid, thirty are not", async () => {
  const shop = await givenClocked();
  await only(shop, 20);
  const taken = await Promise.all(Array.from({ length: 50 }, () => shop.at(now, reserveCredit)));
  expect(taken.filter((id) => id !== null)).toHaveLength(20);
  expect(await shop.at(now, readCredits)).toMatchObject({ available: 0, reserved: 20 });
  expect(await shop.at(now, hasCredit)).toBe(false);
  expect((await toldOf(shop)).filter((told) => told.startsWith("credits.exhausted"))).toHaveLength(
    1,
  );
});

test("what expires first is spent first; on a tie bonus, rollover, allowance, top-up", async () => {
  const shop = await givenClocked();
  await shop.at("2027-02-10T00:00:00Z", readCredits);
  const monthEnd = new Date("2027-03-31T17:00:00Z");
  await shop.at(now, async (ctx) => {
    const give = (kind: "BONUS" | "TOPUP", expiresAt: Date | null, once: string) =>
      grantCredits(ctx, { kind, amount: 1, expiresAt, once });
    await give("TOPUP", new Date("2027-03-11T00:00:00Z"), "soon");
    await give("TOPUP", monthEnd, "tie");
    await give("BONUS", monthEnd, "bonus tie");
    await give("BONUS", null, "for ever");
    await give("TOPUP", new Date("2028-03-10T00:00:00Z"), "later");
  });
  const { buckets } = await shop.at(now, readCredits);
  const order = buckets.map(
    ({ kind, expiresAt }) => `${kind} ${expiresAt?.slice(0, 10) ?? "never"}`,
  );
  expect(order).toEqual([
    "TOPUP 2027-03-11",
    "BONUS 2027-03-31",
    "ROLLOVER 2027-03-31",
    "ALLOWANCE 2027-03-31",
    "TOPUP 2027-03-31",
    "TOPUP 2028-03-10",
    "BONUS never",
  ]);
  await spend(shop, 3);
  const after = await shop.at(now, readCredits);
  expect(after.buckets.map(({ kind, remaining }) => `${kind} ${remaining}`)).toEqual([
    "ROLLOVER 999",
    "ALLOWANCE 1000",
    "TOPUP 1",
    "TOPUP 1",
    "BONUS 1",
  ]);
});

test("a balance that becomes low, critical and empty says each once, and again after a grant", async () => {
  const shop = await givenClocked();
  await shop.at(now, async (ctx) => {
    const { buckets } = await readCredits(ctx);
    const [allowance] = buckets;
    // A refund of unused months: taken back in one go, without anybody spending.
    await adjustCredits(ctx, {
      bucketId: allowance?.id ?? "",
      amount: -985,
      reason: "",
      once: "a",
    });
  });
  expect(await toldOf(shop)).toEqual([]);
  await spend(shop, 11);
  expect(await toldOf(shop)).toEqual([]);
  await spend(shop, 1);
  await spend(shop, 1);
  expect(await toldOf(shop)).toEqual(["credits.low low"]);
  await spend(shop, 2);
  await spend(shop, 5);
  expect(await toldOf(shop)).toEqual(["credits.low low", "credits.exhausted empty"]);
  await shop.at("2027-04-02T00:00:00Z", hasCredit);
  await only(shop, 0, "2027-04-02T00:00:00Z");
  expect(await toldOf(shop)).toEqual([
    "credits.low low",
    "credits.exhausted empty",
    "credits.exhausted empty",
  ]);
});

test("a credit that comes and goes at the brink is told once", async () => {
  const shop = await givenClocked();
  await only(shop, 1);
  const waver = async (ctx: Context) => {
    const id = await reserveCredit(ctx);
    await releaseCredit(ctx, id ?? "");
  };
  for (let n = 0; n < 5; n += 1) await shop.at(now, waver);
  const told = (await toldOf(shop)).filter((each) => each.startsWith("credits.exhausted"));
  expect(told).toHaveLength(1);
});
