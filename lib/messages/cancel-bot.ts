import type { Context } from "#lib/context.ts";
import { releaseCredit } from "#lib/credits/settle.ts";
import { tellMessage } from "./tell.ts";

type Cancelled = { id: string; reservationId: string | null };

/** What the bot still had to say is not said: its hands have changed. The credits come back. */
export async function cancelBotMessages(ctx: Context, conversationId: string): Promise<void> {
  const cancelled = await ctx.db.$queryRaw<Cancelled[]>`
    UPDATE messages SET status = 'CANCELLED'
    WHERE tenant_id = ${ctx.tenantId}::uuid AND conversation_id = ${conversationId}::uuid
      AND status = 'QUEUED' AND "as" = 'BOT' AND epoch IS NOT NULL AND claimed_at IS NULL
    RETURNING id, reservation_id AS "reservationId"`;
  for (const message of cancelled) await settle(ctx, message);
}

/**
 * The second look, at the moment of sending: a bot's message of another epoch, or in a
 * conversation that is no longer the bot's, is cancelled. Says whether it was.
 */
export async function cancelStaleBotMessage(
  ctx: Context,
  conversation: { status: string; epoch: number },
  message: Cancelled & { epoch: number | null },
): Promise<boolean> {
  const own = conversation.status === "BOT" && conversation.epoch === message.epoch;
  if (message.epoch === null || own) return false;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: { status: "CANCELLED", claimedAt: null },
  });
  await settle(ctx, message);
  return true;
}

async function settle(ctx: Context, { id, reservationId }: Cancelled): Promise<void> {
  if (reservationId) await releaseCredit(ctx, reservationId);
  await tellMessage(ctx, "message.updated", id);
}
