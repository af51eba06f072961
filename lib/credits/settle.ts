import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";

type Reserved = { bucket_id: string; amount: number };

/** What was reserved is spent. */
export const captureCredit = (ctx: Context, reservationId: string) =>
  settle(ctx, reservationId, "capture");

/** What was reserved comes back. */
export const releaseCredit = (ctx: Context, reservationId: string) =>
  settle(ctx, reservationId, "release");

/**
 * What was paid for failed after all: the credit comes back, whether it was only reserved or, as
 * with a failure that a provider reports late, already spent. Once, however often it is reported.
 */
export async function returnCredit(ctx: Context, reservationId: string): Promise<void> {
  await releaseCredit(ctx, reservationId);
  await ctx.db.$executeRaw`
    INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id, once)
    SELECT tenant_id, ${newId()}::uuid, bucket_id, 'refund', -reserved, 0, reservation_id,
      ${`refund:${reservationId}`}
    FROM credit_entries
    WHERE tenant_id = ${ctx.tenantId}::uuid AND reservation_id = ${reservationId}::uuid
      AND kind = 'capture'
    ON CONFLICT (tenant_id, once) DO NOTHING`;
}

/** One reservation ends once, whichever comes first; the other finds it settled and does nothing. */
async function settle(
  ctx: Context,
  reservationId: string,
  kind: "capture" | "release",
): Promise<void> {
  const [reserved] = await ctx.db.$queryRaw<Reserved[]>`
    SELECT bucket_id, reserved AS amount FROM credit_entries
    WHERE tenant_id = ${ctx.tenantId}::uuid AND reservation_id = ${reservationId}::uuid
      AND kind = 'reserve'`;
  if (!reserved) return;
  await ctx.db.$executeRaw`
    INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id, once)
    VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${reserved.bucket_id}::uuid, ${kind},
      ${kind === "release" ? reserved.amount : 0}, ${-reserved.amount}, ${reservationId}::uuid,
      ${`settle:${reservationId}`})
    ON CONFLICT (tenant_id, once) DO NOTHING`;
}
