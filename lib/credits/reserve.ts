import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { newId } from "#lib/ids.ts";
import { ensureAllowance } from "./grant.ts";

/** Sets one credit aside and returns its reservation, or null where there is none left. */
export async function reserveCredit(ctx: Context): Promise<string | null> {
  await ensureAllowance(ctx);
  // Soonest-expiring first; on a tie bonus, rollover, allowance, top-up.
  const [bucket] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM credit_buckets
    WHERE tenant_id = ${ctx.tenantId}::uuid AND remaining > 0
      AND starts_at <= ${ctx.now} AND (expires_at IS NULL OR expires_at > ${ctx.now})
    ORDER BY expires_at NULLS LAST,
      array_position(ARRAY['BONUS', 'ROLLOVER', 'ALLOWANCE', 'TOPUP'], kind), id
    LIMIT 1 FOR UPDATE`;
  if (!bucket) {
    await emit(ctx, "credits.exhausted", { available: 0 });
    return null;
  }
  const reservationId = newId();
  await ctx.db.creditEntry.create({
    data: {
      tenantId: ctx.tenantId,
      id: newId(),
      bucketId: bucket.id,
      kind: "reserve",
      available: -1,
      reserved: 1,
      reservationId,
      once: `reserve:${reservationId}`,
    },
  });
  return reservationId;
}

/** Whether the bot could answer a turn now. */
export async function hasCredit(ctx: Context): Promise<boolean> {
  await ensureAllowance(ctx);
  const [row] = await ctx.db.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT FROM credit_buckets
      WHERE tenant_id = ${ctx.tenantId}::uuid AND remaining > 0
        AND starts_at <= ${ctx.now} AND (expires_at IS NULL OR expires_at > ${ctx.now})) AS some`;
  return row?.some ?? false;
}
