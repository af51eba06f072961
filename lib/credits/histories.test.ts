import fc from "fast-check";
import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { CreditModel } from "#lib/testing/credit-model.ts";
import { givenClocked, toldOf } from "#lib/testing/given-credits.ts";
import { adjustCredits } from "./adjust.ts";
import { grantCredits } from "./grant.ts";
import { reserveCredit } from "./reserve.ts";
import { captureCredit, releaseCredit, returnCredit } from "./settle.ts";
import { tellLevel } from "./tell-level.ts";
import { turnMonth } from "./turn-month.ts";

/** A look at thousands takes minutes: HISTORIES=5000. */
const histories = Number(process.env.HISTORIES ?? 250);
const atOnce = 4;
const hourMs = 3_600_000;

const zones: [string, number][] = [
  ["Asia/Jakarta", 7],
  ["Asia/Makassar", 8],
  ["Asia/Jayapura", 9],
  ["Pacific/Kiritimati", 14],
  ["Etc/GMT+12", -12],
  ["Asia/Kathmandu", 5.75],
  ["+07:00", 7],
  ["-03:30", -3.5],
];

const zone = fc.constantFrom(...zones);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("reserve" as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("capture" as const, "return" as const, "release" as const),
      which: fc.nat(4),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      // Minutes, days, and months that nobody was there.
      ms: fc.oneof(fc.nat(hourMs), fc.nat(10 * 24 * hourMs), fc.nat(100 * 24 * hourMs)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("leave" as const), left: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("grant" as const),
      kind: fc.constantFrom("TOPUP" as const, "BONUS" as const),
      amount: fc.integer({ min: 1, max: 300 }),
      days: fc.integer({ min: 1, max: 400 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("turn" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move" as const), zone }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const history = fc.record({
  zone,
  // Close around a month's end, where things go wrong.
  start: fc
    .tuple(fc.nat(23), fc.integer({ min: -30, max: 30 }))
    .map(([month, hours]) => Date.UTC(2027, month, 1) + hours * hourMs),
  steps: fc.array(step, { minLength: 5, maxLength: 25 }),
});

type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** Does it to the real credits and to the model. */
async function perform(ctx: Context, model: CreditModel, ids: string[], it: Step): Promise<void> {
  switch (it.do) {
    case "reserve": {
      const id = await reserveCredit(ctx);
      expect(id !== null).toBe(model.reserve());
      if (id) ids.push(id);
      return;
    }
    case "capture":
      await captureCredit(ctx, ids[it.which] ?? ctx.tenantId);
      return model.capture(it.which);
    case "return":
      await returnCredit(ctx, ids[it.which] ?? ctx.tenantId);
      return model.giveBack(it.which, true);
    case "release":
      await releaseCredit(ctx, ids[it.which] ?? ctx.tenantId);
      return model.giveBack(it.which, false);
    case "wait":
      model.now += it.ms;
      return;
    case "leave":
      await turnMonth(ctx);
      await leaveInFirst(ctx, it.left);
      return model.leave(it.left);
    case "grant": {
      const ends = model.now + it.days * 24 * hourMs;
      const { kind, amount } = it;
      await turnMonth(ctx);
      await grantCredits(ctx, {
        kind,
        amount,
        expiresAt: new Date(ends),
        once: `g${Math.random()}`,
      });
      await tellLevel(ctx, { renewed: true });
      return model.grant(kind, amount, ends);
    }
    case "turn":
      await turnMonth(ctx);
      await turnMonth(ctx);
      return model.turn();
    case "move": {
      const [timezone, offsetHours] = it.zone;
      model.offsetHours = offsetHours;
      await ctx.db.tenant.update({ where: { id: ctx.tenantId }, data: { timezone } });
    }
  }
}

async function leaveInFirst(ctx: Context, left: number): Promise<void> {
  const [first] = await ctx.db.$queryRaw<{ id: string; remaining: number }[]>`
    SELECT id, remaining FROM credit_buckets
    WHERE tenant_id = ${ctx.tenantId}::uuid AND expires_at > ${ctx.now}
    ORDER BY expires_at, array_position(ARRAY['BONUS', 'ROLLOVER', 'ALLOWANCE', 'TOPUP'], kind),
      starts_at, id LIMIT 1`;
  const amount = left - (first?.remaining ?? 0);
  if (!first || amount === 0) return;
  await adjustCredits(ctx, {
    bucketId: first.id,
    amount,
    reason: "test",
    once: `${Math.random()}`,
  });
}

type Sums = { available: number; held: number; spent: number; drift: number; negative: number };

const sumsOf = async (ctx: Context): Promise<Sums | undefined> => {
  const [sums] = await ctx.db.$queryRaw<Sums[]>`
    SELECT coalesce(sum(b.remaining) FILTER (WHERE b.expires_at > ${ctx.now}), 0)::int AS available,
      coalesce(sum(e.reserved), 0)::int AS held, coalesce(sum(e.spent), 0)::int AS spent,
      count(*) FILTER (WHERE b.remaining <> e.available OR b.granted <> e.granted
        OR e.reserved <> (SELECT coalesce(sum(amount), 0) FROM credit_holds h
          WHERE h.tenant_id = b.tenant_id AND h.bucket_id = b.id))::int AS drift,
      count(*) FILTER (WHERE least(b.remaining, e.reserved, e.spent) < 0)::int AS negative
    FROM credit_buckets b JOIN LATERAL (
      SELECT sum(available) AS available, sum(reserved) AS reserved,
        sum(available) FILTER (WHERE kind IN ('grant', 'adjust')) AS granted,
        coalesce(-sum(available + reserved) FILTER (WHERE kind IN ('capture', 'refund')), 0) AS spent
      FROM credit_entries WHERE tenant_id = b.tenant_id AND bucket_id = b.id) e ON true
    WHERE b.tenant_id = ${ctx.tenantId}::uuid`;
  return sums;
};

const spentByDay = async (tenantId: string): Promise<Record<string, number>> => {
  const days = await rootDb().usageDay.groupBy({
    by: ["day"],
    where: { tenantId },
    _sum: { creditsUsed: true },
  });
  return Object.fromEntries(
    days
      .map(({ day, _sum }) => [day.toISOString().slice(0, 10), _sum.creditsUsed ?? 0] as const)
      .filter(([, credits]) => credits !== 0),
  );
};

async function live({ zone: [timezone, offsetHours], start, steps }: History) {
  const shop = await givenClocked(timezone);
  const model = new CreditModel(start, offsetHours);
  const ids: string[] = [];
  await shop.at(new Date(start), async (ctx) => {
    for (const it of steps) {
      await perform(ctx, model, ids, it);
      ctx.now = new Date(model.now);
      expect(await sumsOf(ctx), JSON.stringify(it)).toEqual({
        available: model.available,
        held: model.count("held"),
        spent: model.count("spent"),
        drift: 0,
        negative: 0,
      });
    }
  });
  expect(await spentByDay(shop.tenantId)).toEqual(model.days());
  expect(await toldOf(shop)).toEqual(model.told);
}

test("whatever happens in whatever order, balances are what the ledger sums to, and nothing is negative", {
  timeout: 600_000,
}, async () => {
  const runs = { numRuns: Math.ceil(histories / atOnce), endOnFailure: false };
  await Promise.all(
    Array.from({ length: atOnce }, () => fc.assert(fc.asyncProperty(history, live), runs)),
  );
});
