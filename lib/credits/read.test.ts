import { expect, test } from "vitest";
import { givenClocked, spendAllowance } from "#lib/testing/given-credits.ts";
import { grantCredits } from "./grant.ts";
import { readCredits } from "./read.ts";
import { reserveCredit } from "./reserve.ts";
import { Credits } from "./schema.ts";
import { captureCredit } from "./settle.ts";

test("the balance says what there is, what is set aside, what expires next, and how long it lasts", async () => {
  const shop = await givenClocked("Asia/Jayapura");
  await shop.at("2027-02-10T00:00:00Z", readCredits);
  const now = "2027-03-10T00:00:00Z";
  await shop.at("2027-03-05T00:00:00Z", async (ctx) => {
    const give = (amount: number, at: string) =>
      grantCredits(ctx, { kind: "TOPUP", amount, expiresAt: new Date(at), once: at });
    await give(40, "2027-12-01T00:00:00Z");
    await give(25, "2027-06-01T00:00:00Z");
    for (let n = 0; n < 14; n += 1) await captureCredit(ctx, (await reserveCredit(ctx)) ?? "");
  });
  await shop.at(now, reserveCredit);
  const credits = await shop.at(now, readCredits);
  expect(Credits.parse(credits)).toEqual(credits);
  expect(credits).toMatchObject({
    unit: "credit",
    available: 2_050,
    reserved: 1,
    period: {
      start: "2027-02-28T15:00:00.000Z",
      end: "2027-03-31T15:00:00.000Z",
      timezone: "Asia/Jayapura",
    },
    allowance: { granted: 1_000, used: 0, remaining: 1_000 },
    rollover: { granted: 1_000, remaining: 985, expiresAt: "2027-03-31T15:00:00.000Z" },
    topUp: { remaining: 65, nextExpiry: { amount: 25, at: "2027-06-01T00:00:00.000Z" } },
    lowBalance: { level: "ok", projectedExhaustion: null },
  });
  expect(credits.buckets.map(({ kind, order }) => [kind, order])).toEqual([
    ["ROLLOVER", 1],
    ["ALLOWANCE", 2],
    ["TOPUP", 3],
    ["TOPUP", 4],
  ]);
});

test("what is used and what is set aside are told apart", async () => {
  const shop = await givenClocked();
  const now = "2027-03-10T00:00:00Z";
  await shop.at(now, async (ctx) => {
    await captureCredit(ctx, (await reserveCredit(ctx)) ?? "");
    await reserveCredit(ctx);
  });
  expect(await shop.at(now, readCredits)).toMatchObject({
    available: 998,
    reserved: 1,
    allowance: { granted: 1_000, used: 1, remaining: 998 },
    rollover: { granted: 0, remaining: 0, expiresAt: null },
    topUp: { remaining: 0, nextExpiry: null },
  });
});

test("at the rate of the last week it names the day on which nothing is left", async () => {
  const shop = await givenClocked();
  const spend = (at: string, credits: number) =>
    shop.at(at, async (ctx) => {
      await readCredits(ctx);
      await spendAllowance(ctx, credits);
    });
  // Long ago: no longer the rate.
  await spend("2027-03-01T05:00:00Z", 20);
  await spend("2027-03-09T05:00:00Z", 350);
  await spend("2027-03-10T05:00:00Z", 350);
  // 280 left at 100 a day.
  const { available, lowBalance } = await shop.at("2027-03-10T06:00:00Z", readCredits);
  expect(available).toBe(280);
  expect(lowBalance).toEqual({ level: "ok", projectedExhaustion: "2027-03-13" });
});
