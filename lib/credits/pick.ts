import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** Soonest-expiring first; on a tie bonus, rollover, allowance, top-up. */
export const consumptionOrder = Prisma.sql`expires_at NULLS LAST,
  array_position(ARRAY['BONUS', 'ROLLOVER', 'ALLOWANCE', 'TOPUP'], kind), starts_at, id`;

/** Locks the bucket that the next credit comes from and answers its id; null where none is left. */
export async function pickBucket(ctx: Context): Promise<string | null> {
  for (;;) {
    const [bucket] = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM credit_buckets
      WHERE tenant_id = ${ctx.tenantId}::uuid AND remaining > 0
        AND (expires_at IS NULL OR expires_at > ${ctx.now})
      ORDER BY ${consumptionOrder} LIMIT 1 FOR UPDATE`;
    if (bucket) return bucket.id;
    // Whoever waited for a bucket's last credit comes back with nothing, though the next is full.
    if (!(await anyLeft(ctx))) return null;
  }
}

export async function anyLeft(ctx: Context): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ left: boolean }[]>`
    SELECT EXISTS (SELECT FROM credit_buckets
      WHERE tenant_id = ${ctx.tenantId}::uuid AND remaining > 0
        AND (expires_at IS NULL OR expires_at > ${ctx.now})) AS left`;
  return row?.left ?? false;
}
