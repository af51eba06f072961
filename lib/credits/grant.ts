import { TZDate } from "@date-fns/tz";
import { addMonths, format, startOfMonth } from "date-fns";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";

type BucketKind = "BONUS" | "ROLLOVER" | "ALLOWANCE" | "TOPUP";
export const monthlyAllowance = 1_000;
export const welcomeBonus = 100;

/** Books a grant into a bucket of its own; the same `once` grants once. */
export async function grantCredits(
  ctx: Context,
  kind: BucketKind,
  amount: number,
  expiresAt: Date | null,
  once: string,
): Promise<void> {
  // Two who grant the same at once would otherwise both find it missing.
  await ctx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`grant ${ctx.tenantId}`}, 0))`;
  const { tenantId } = ctx;
  if (await ctx.db.creditEntry.findUnique({ where: { tenantId_once: { tenantId, once } } })) return;
  const bucketId = newId();
  // Empty until the ledger's entry fills it (a trigger adds every entry to its bucket).
  await ctx.db.creditBucket.create({
    data: {
      tenantId,
      id: bucketId,
      kind,
      granted: amount,
      remaining: 0,
      startsAt: ctx.now,
      expiresAt,
    },
  });
  await ctx.db.creditEntry.create({
    data: { tenantId, id: newId(), bucketId, kind: "grant", available: amount, reserved: 0, once },
  });
}

/** The calendar month in the tenant's zone that `now` falls into. */
export function periodOf(now: Date, timezone: string): { name: string; start: Date; end: Date } {
  const start = startOfMonth(new TZDate(now.getTime(), timezone));
  return { name: format(start, "yyyy-MM"), start, end: addMonths(start, 1) };
}

/** This month's allowance, granted when it is first needed: late, twice or over a month's end. */
export async function ensureAllowance(ctx: Context): Promise<void> {
  const [tenant] = await ctx.db.$queryRaw<{ timezone: string; covered: boolean }[]>`
    SELECT timezone, EXISTS (SELECT FROM credit_buckets b WHERE b.tenant_id = t.id
      AND b.kind = 'ALLOWANCE' AND b.starts_at <= ${ctx.now} AND b.expires_at > ${ctx.now}) AS covered
    FROM tenants t WHERE id = ${ctx.tenantId}::uuid`;
  if (!tenant || tenant.covered) return;
  const period = periodOf(ctx.now, tenant.timezone);
  const once = `allowance:${period.name}`;
  await grantCredits(ctx, "ALLOWANCE", monthlyAllowance, new Date(period.end), once);
}
