import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { grantCredits, lockGrants, monthlyAllowance } from "./grant.ts";
import { periodAfter, periodOf } from "./period.ts";
import { tellLevel } from "./tell-level.ts";

/** The month's own bucket: when it begins, and when the next one does. */
type Month = { startsAt: Date; expiresAt: Date };
type Left = { id: string; kind: string; remaining: number; expiresAt: Date };

/**
 * Brings the tenant's credits to the present: this month's allowance, the rollover of the last,
 * and the end of what has expired. By the job or by whoever needs a credit first; twice, late or
 * months late it comes to the same, because months that were missed are gone through one by one.
 */
export async function turnMonth(ctx: Context): Promise<void> {
  const timezone = await dueIn(ctx);
  if (timezone === null) return;
  await lockGrants(ctx);
  let month = (await newestMonth(ctx)) ?? (await beginMonth(ctx, periodOf(ctx.now, timezone)));
  while (month.expiresAt <= ctx.now) {
    month = await beginMonth(ctx, periodAfter(month.expiresAt, timezone));
    await expireUntil(ctx, month.startsAt, month);
  }
  await expireUntil(ctx, ctx.now, month);
  await tellLevel(ctx, { renewed: true });
}

/** The tenant's zone if there is something to do; almost always there isn't. */
async function dueIn(ctx: Context): Promise<string | null> {
  const [tenant] = await ctx.db.$queryRaw<{ timezone: string; due: boolean }[]>`
    SELECT timezone,
      NOT EXISTS (SELECT FROM credit_buckets b WHERE b.tenant_id = t.id
        AND b.kind = 'ALLOWANCE' AND b.expires_at > ${ctx.now})
      OR EXISTS (SELECT FROM credit_buckets b WHERE b.tenant_id = t.id
        AND b.expires_at <= ${ctx.now} AND b.remaining > 0) AS due
    FROM tenants t WHERE id = ${ctx.tenantId}::uuid`;
  return tenant?.due ? tenant.timezone : null;
}

async function newestMonth(ctx: Context): Promise<Month | undefined> {
  const [month] = await ctx.db.$queryRaw<Month[]>`
    SELECT starts_at AS "startsAt", expires_at AS "expiresAt" FROM credit_buckets
    WHERE tenant_id = ${ctx.tenantId}::uuid AND kind = 'ALLOWANCE'
    ORDER BY expires_at DESC LIMIT 1`;
  return month;
}

async function beginMonth(
  ctx: Context,
  { name, start, end }: { name: string; start: Date; end: Date },
): Promise<Month> {
  await grantCredits(ctx, {
    kind: "ALLOWANCE",
    amount: monthlyAllowance,
    startsAt: start,
    expiresAt: end,
    once: `allowance:${name}`,
  });
  return { startsAt: start, expiresAt: end };
}

/**
 * Ends what has expired by then. What the month before `month` had left of its allowance rolls
 * over into it, even if it comes back late from a message that was never sent.
 */
async function expireUntil(ctx: Context, until: Date, month: Month): Promise<void> {
  const left = await ctx.db.$queryRaw<Left[]>`
    SELECT id, kind, remaining, expires_at AS "expiresAt" FROM credit_buckets
    WHERE tenant_id = ${ctx.tenantId}::uuid AND expires_at <= ${until} AND remaining > 0
    ORDER BY expires_at, id FOR UPDATE`;
  let carried = 0;
  let last = "";
  for (const bucket of left) {
    const id = newId();
    await ctx.db.creditEntry.create({
      data: {
        tenantId: ctx.tenantId,
        id,
        bucketId: bucket.id,
        kind: "expire",
        available: -bucket.remaining,
        reserved: 0,
        once: `expire:${id}`,
        createdAt: ctx.now,
      },
    });
    const justEnded = bucket.expiresAt.getTime() === month.startsAt.getTime();
    if (bucket.kind !== "ALLOWANCE" || !justEnded) continue;
    carried += bucket.remaining;
    last = id;
  }
  // What has expired can't expire again, so its entry's id is what makes this rollover itself.
  if (carried > 0) await rollOver(ctx, carried, month, `rollover:${last}`);
}

/** Up to one allowance, for one period. */
async function rollOver(ctx: Context, carried: number, month: Month, once: string): Promise<void> {
  const before = await ctx.db.creditBucket.aggregate({
    where: { tenantId: ctx.tenantId, kind: "ROLLOVER", startsAt: month.startsAt },
    _sum: { granted: true },
  });
  const already = before._sum.granted ?? 0;
  const amount = Math.min(carried, monthlyAllowance - already);
  if (amount <= 0) return;
  await grantCredits(ctx, { kind: "ROLLOVER", amount, ...month, once });
}
