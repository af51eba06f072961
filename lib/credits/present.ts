import type { Context } from "#lib/context.ts";
import { levelOf } from "./level-of.ts";
import { dateIn, periodOf } from "./period.ts";
import { consumptionOrder } from "./pick.ts";
import type { BucketKind, Credits } from "./schema.ts";

type Bucket = {
  id: string;
  kind: BucketKind;
  granted: number;
  remaining: number;
  held: number;
  expiresAt: Date | null;
};
type Tenant = { timezone: string; createdAt: Date; reserved: number; recentlyUsed: number };

const dayMs = 86_400_000;
const recentDays = 7;

/** The tenant's credits as they stand. */
export async function presentCredits(ctx: Context): Promise<Credits> {
  const { timezone, createdAt, reserved, recentlyUsed } = await readTenant(ctx);
  const buckets = await readBuckets(ctx);
  const available = total(buckets);
  const period = periodOf(ctx.now, timezone);
  const of = (kind: BucketKind) => buckets.filter((bucket) => bucket.kind === kind);
  const [allowance, rollover, topUps] = [of("ALLOWANCE"), of("ROLLOVER"), of("TOPUP")];
  const next = topUps.find(({ remaining, expiresAt }) => remaining > 0 && expiresAt);
  const monthly = granted(allowance) + granted(rollover);
  const rate = recentlyUsed / daysSince(createdAt, ctx.now);
  return {
    unit: "credit",
    available,
    reserved,
    period: { start: period.start.toISOString(), end: period.end.toISOString(), timezone },
    allowance: {
      granted: granted(allowance),
      used: granted(allowance) - total(allowance) - sum(allowance, "held"),
      remaining: total(allowance),
    },
    rollover: {
      granted: granted(rollover),
      remaining: total(rollover),
      expiresAt: rollover[0]?.expiresAt?.toISOString() ?? null,
    },
    topUp: {
      remaining: total(topUps),
      nextExpiry: next?.expiresAt
        ? { amount: next.remaining, at: next.expiresAt.toISOString() }
        : null,
    },
    buckets: buckets.map(({ held: _, expiresAt, ...bucket }, at) => ({
      ...bucket,
      expiresAt: expiresAt?.toISOString() ?? null,
      order: at + 1,
    })),
    lowBalance: {
      level: levelOf({ available, monthly }),
      projectedExhaustion: exhaustion(ctx.now, available, rate, period.end, timezone),
    },
  };
}

async function readTenant(ctx: Context): Promise<Tenant> {
  const [tenant] = await ctx.db.$queryRaw<[Tenant]>`
    SELECT timezone, created_at AS "createdAt",
      (SELECT coalesce(sum(amount), 0)::int FROM credit_holds WHERE tenant_id = t.id) AS reserved,
      (SELECT coalesce(sum(credits_used), 0)::int FROM usage_days u WHERE u.tenant_id = t.id
        AND u.day > local_day(${ctx.now}, t.timezone) - ${recentDays}::int) AS "recentlyUsed"
    FROM tenants t WHERE id = ${ctx.tenantId}::uuid`;
  return tenant;
}

/** What can still be spent, and this month's own even when empty. */
const readBuckets = (ctx: Context) => ctx.db.$queryRaw<Bucket[]>`
  SELECT id, kind, granted, remaining, expires_at AS "expiresAt",
    (SELECT coalesce(sum(h.amount), 0)::int FROM credit_holds h
      WHERE h.tenant_id = b.tenant_id AND h.bucket_id = b.id) AS held
  FROM credit_buckets b
  WHERE tenant_id = ${ctx.tenantId}::uuid AND (expires_at IS NULL OR expires_at > ${ctx.now})
    AND (remaining > 0 OR kind IN ('ALLOWANCE', 'ROLLOVER'))
  ORDER BY ${consumptionOrder}`;

const sum = (buckets: Bucket[], of: "granted" | "remaining" | "held"): number =>
  buckets.reduce((all, bucket) => all + bucket[of], 0);
const granted = (buckets: Bucket[]) => sum(buckets, "granted");
const total = (buckets: Bucket[]) => sum(buckets, "remaining");

/** How many of the recent days there were; a shop that opened today is not yet a week old. */
const daysSince = (createdAt: Date, now: Date): number =>
  Math.max(1, Math.min(recentDays, (now.getTime() - createdAt.getTime()) / dayMs));

function exhaustion(
  now: Date,
  available: number,
  creditsPerDay: number,
  end: Date,
  timezone: string,
): string | null {
  if (creditsPerDay <= 0) return null;
  const at = new Date(now.getTime() + (available / creditsPerDay) * dayMs);
  return at < end ? dateIn(at, timezone) : null;
}
