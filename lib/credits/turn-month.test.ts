import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { keepCredits } from "#lib/jobs/keep-credits.ts";
import { type Clocked, givenClocked, moveTo } from "#lib/testing/given-credits.ts";
import { adjustCredits } from "./adjust.ts";
import { readCredits } from "./read.ts";
import { reserveCredit } from "./reserve.ts";
import { returnCredit } from "./settle.ts";
import { turnMonth } from "./turn-month.ts";

const balance = (shop: Clocked, at: string) =>
  shop.at(at, async (ctx) => {
    const { available, allowance, rollover } = await readCredits(ctx);
    return [available, allowance.remaining, rollover.remaining];
  });

/** Leaves this much of the month's allowance. */
const leave = async (ctx: Context, remaining: number) => {
  const { buckets } = await readCredits(ctx);
  const allowance = buckets.find(({ kind }) => kind === "ALLOWANCE");
  const amount = remaining - (allowance?.remaining ?? 0);
  const once = `leave ${ctx.now.toISOString()}`;
  await adjustCredits(ctx, { bucketId: allowance?.id ?? "", amount, reason: "test", once });
};

test("what is left of a month's allowance is there for one month more, and then gone", async () => {
  const shop = await givenClocked();
  await shop.at("2027-01-10T00:00:00Z", (ctx) => leave(ctx, 300));
  expect(await balance(shop, "2027-01-31T16:59:59Z")).toEqual([300, 300, 0]);
  expect(await balance(shop, "2027-01-31T17:00:00Z")).toEqual([1_300, 1_000, 300]);
  await shop.at("2027-02-10T00:00:00Z", (ctx) => leave(ctx, 0));
  expect(await balance(shop, "2027-02-28T16:59:59Z")).toEqual([300, 0, 300]);
  expect(await balance(shop, "2027-02-28T17:00:00Z")).toEqual([1_000, 1_000, 0]);
});

test("a month that is turned late, twice, or by many at once comes to the same", async () => {
  const [onTime, late] = [await givenClocked(), await givenClocked()];
  for (const shop of [onTime, late]) {
    await shop.at("2027-01-10T00:00:00Z", (ctx) => leave(ctx, 120));
  }
  for (const month of ["02", "03", "04", "05"]) {
    await onTime.at(`2027-${month}-01T00:00:01Z`, turnMonth);
    await onTime.at(`2027-${month}-01T00:00:02Z`, turnMonth);
  }
  await Promise.all(Array.from({ length: 8 }, () => late.at("2027-05-20T03:00:00Z", turnMonth)));
  const now = "2027-05-20T04:00:00Z";
  expect(await balance(late, now)).toEqual([2_000, 1_000, 1_000]);
  expect(await balance(late, now)).toEqual(await balance(onTime, now));
  const booked = async ({ tenantId }: Clocked) =>
    (await rootDb().creditEntry.findMany({ where: { tenantId }, orderBy: { id: "asc" } })).map(
      ({ kind, available }) => `${kind} ${available}`,
    );
  expect((await booked(late)).sort()).toEqual((await booked(onTime)).sort());
});

test("a credit that comes back after the month's end rolls over with the others", async () => {
  const shop = await givenClocked();
  const held = await shop.at("2027-01-31T16:50:00Z", reserveCredit);
  expect(await balance(shop, "2027-01-31T17:00:00Z")).toEqual([1_999, 1_000, 999]);
  await shop.at("2027-01-31T17:05:00Z", (ctx) => returnCredit(ctx, held ?? ""));
  expect(await balance(shop, "2027-01-31T17:06:00Z")).toEqual([2_000, 1_000, 1_000]);
  // Two months later it is too late.
  const lost = await shop.at("2027-02-10T00:00:00Z", reserveCredit);
  await shop.at("2027-04-10T00:00:00Z", turnMonth);
  await shop.at("2027-04-10T00:00:00Z", (ctx) => returnCredit(ctx, lost ?? ""));
  expect(await balance(shop, "2027-04-10T00:00:01Z")).toEqual([2_000, 1_000, 1_000]);
});

test("what comes back late rolls over although the rollover before it was corrected to nothing", async () => {
  const shop = await givenClocked();
  const held = await shop.at("2027-01-31T16:50:00Z", reserveCredit);
  await shop.at("2027-01-31T17:00:00Z", async (ctx) => {
    const [rollover] = (await readCredits(ctx)).buckets;
    const bucketId = rollover?.id ?? "";
    await adjustCredits(ctx, { bucketId, amount: -999, reason: "test", once: "none" });
    await returnCredit(ctx, held ?? "");
  });
  expect(await balance(shop, "2027-01-31T17:01:00Z")).toEqual([1_001, 1_000, 1]);
});

test.each([
  ["Asia/Jakarta", "2027-02-28T17:00:00Z"],
  ["Asia/Makassar", "2027-02-28T16:00:00Z"],
  ["Asia/Jayapura", "2027-02-28T15:00:00Z"],
  ["Pacific/Kiritimati", "2027-02-28T10:00:00Z"],
  ["Etc/GMT+12", "2027-03-01T12:00:00Z"],
  ["America/St_Johns", "2027-03-01T03:30:00Z"],
])("a shop in %s begins its month at its own midnight", async (timezone, midnight) => {
  const shop = await givenClocked(timezone);
  const before = new Date(Date.parse(midnight) - 1).toISOString();
  await shop.at("2027-02-14T00:00:00Z", (ctx) => leave(ctx, 7));
  expect(await balance(shop, before)).toEqual([7, 7, 0]);
  expect(await balance(shop, midnight)).toEqual([1_007, 1_000, 7]);
  const { period } = await shop.at(midnight, readCredits);
  expect(period).toMatchObject({ start: new Date(midnight).toISOString(), timezone });
});

test("a shop that moves to another zone has neither a gap nor a second allowance", async () => {
  for (const [from, to] of [
    ["Asia/Jakarta", "Asia/Jayapura"],
    ["Asia/Jayapura", "Asia/Jakarta"],
    ["Pacific/Kiritimati", "Etc/GMT+12"],
  ] as const) {
    const shop = await givenClocked(from);
    await shop.at("2027-01-15T00:00:00Z", (ctx) => leave(ctx, 0));
    await moveTo(shop, to);
    for (let hour = -30; hour <= 30; hour += 1) {
      const at = new Date(Date.UTC(2027, 0, 31, 12 + hour)).toISOString();
      await shop.at(at, turnMonth);
    }
    expect(await balance(shop, "2027-02-15T00:00:00Z")).toEqual([1_000, 1_000, 0]);
    expect(await balance(shop, "2027-03-03T00:00:00Z")).toEqual([2_000, 1_000, 1_000]);
  }
});

test("the job turns the month of every tenant that needs it, and says so once", async () => {
  const shops = [await givenClocked(), await givenClocked("Asia/Jayapura")];
  const past = new Date(Date.now() - 40 * 86_400_000);
  for (const shop of shops) await shop.at(past, turnMonth);
  await keepCredits();
  await keepCredits();
  for (const { tenantId } of shops) {
    const live = await rootDb().creditBucket.findMany({
      where: { tenantId, expiresAt: { gt: new Date() } },
    });
    expect(live.map(({ kind, remaining }) => [kind, remaining]).sort()).toEqual([
      ["ALLOWANCE", 1_000],
      ["ROLLOVER", 1_000],
    ]);
  }
});
