import type { Context } from "#lib/context.ts";
import { captureCredit, returnCredit } from "./settle.ts";

/** A message is sent, failed or cancelled long before this. */
export const holdHours = 48;

type Hold = { reservationId: string; conversationId: string | null };

/** Settles what nobody has settled for two days, by what became of the message it pays for. */
export async function endOldHolds(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - holdHours * 3_600_000);
  const holds = await ctx.db.$queryRaw<Hold[]>`
    SELECT h.reservation_id AS "reservationId", m.conversation_id AS "conversationId"
    FROM credit_holds h
    LEFT JOIN messages m ON m.tenant_id = h.tenant_id AND m.reservation_id = h.reservation_id
    WHERE h.tenant_id = ${ctx.tenantId}::uuid AND h.created_at < ${before}
    ORDER BY m.conversation_id, h.reservation_id LIMIT 500`;
  for (const hold of holds) await endHold(ctx, hold);
}

/**
 * Under the conversation's lock, like every send. A message that still waits its turn (a number
 * that is paused, say) keeps its credit however long it waits. One of uncertain fate never goes out
 * by itself: its credit comes back, and is taken anew should a receipt or a person say otherwise.
 */
async function endHold(ctx: Context, { reservationId, conversationId }: Hold): Promise<void> {
  if (conversationId) {
    await ctx.db.$queryRaw`SELECT 1 FROM conversations
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversationId}::uuid FOR UPDATE`;
  }
  const message = await ctx.db.message.findFirst({
    where: { tenantId: ctx.tenantId, reservationId },
    select: { status: true, errorCode: true },
  });
  if (message?.status === "QUEUED" && message.errorCode !== "UNCERTAIN") return;
  const wentOut = message !== null && ["SENT", "DELIVERED", "READ"].includes(message.status);
  await (wentOut ? captureCredit : returnCredit)(ctx, reservationId);
}
