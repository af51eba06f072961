import type { Context } from "#lib/context.ts";
import { releaseCredit } from "#lib/credits/settle.ts";
import { tellMessage } from "./tell.ts";

/** What the bot still had to say is not said: its hands have changed. The credits come back. */
export async function cancelBotMessages(ctx: Context, conversationId: string): Promise<void> {
  const cancelled = await ctx.db.$queryRaw<{ id: string; reservation_id: string | null }[]>`
    UPDATE messages SET status = 'CANCELLED'
    WHERE tenant_id = ${ctx.tenantId}::uuid AND conversation_id = ${conversationId}::uuid
      AND status = 'QUEUED' AND "as" = 'BOT' AND epoch IS NOT NULL AND claimed_at IS NULL
    RETURNING id, reservation_id`;
  for (const message of cancelled) {
    if (message.reservation_id) await releaseCredit(ctx, message.reservation_id);
    await tellMessage(ctx, "message.updated", message.id);
  }
}
