import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { type Clocked, givenClocked, spendAllowance, toldOf } from "#lib/testing/given-credits.ts";
import { adjustCredits } from "./adjust.ts";
import { grantCredits } from "./grant.ts";
import { readCredits } from "./read.ts";
import { hasCredit, reserveCredit } from "./reserve.ts";
import { captureCredit, releaseCredit } from "./settle.ts";
import { tellLevel } from "./tell-level.ts";

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

const spendMany = (shop: Clocked, amount: number) =>
  shop.at(now, async (ctx) => {
    await spendAllowance(ctx, amount - 1);
    await captureCredit(ctx, (await reserveCredit(ctx)) ?? "");
  });

test("a balance that becomes low, critical and empty says each once, and again after a grant", async () => {
  const shop = await givenClocked();
  await shop.at(now, readCredits);
  await spendMany(shop, 799);
  expect(await toldOf(shop)).toEqual([]);
  await spend(shop, 1);
  expect(await toldOf(shop)).toEqual(["credits.low low"]);
  await spend(shop, 3);
  await spendMany(shop, 146);
  expect(await toldOf(shop)).toEqual(["credits.low low"]);
  await spend(shop, 2);
  expect(await toldOf(shop)).toEqual(["credits.low low", "credits.low critical"]);
  await spendMany(shop, 48);
  await spend(shop, 4);
  const first = ["credits.low low", "credits.low critical", "credits.exhausted empty"];
  expect(await toldOf(shop)).toEqual(first);
  await shop.at(now, async (ctx) => {
    await grantCredits(ctx, { kind: "TOPUP", amount: 1, expiresAt: null, once: "top-up" });
    await tellLevel(ctx, { renewed: true });
  });
  await spend(shop, 2);
  // From nothing to critical is no bad news; being empty again is.
  expect(await toldOf(shop)).toEqual([...first, "credits.exhausted empty"]);
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
