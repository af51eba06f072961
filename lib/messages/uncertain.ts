import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { holdConversation } from "./hold.ts";
import { tellMessage } from "./tell.ts";

/** How long a send of unknown outcome keeps the conversation's later messages waiting. */
const waitMs = 120_000;

/**
 * Nobody can know whether it was sent, so it is never sent again by itself: it stays QUEUED and
 * says UNCERTAIN until a status or a person settles it. The conversation goes on after a while.
 */
export async function markUncertain(
  ctx: Context,
  { id, conversationId, channelId }: { id: string; conversationId: string; channelId: string },
  providerId?: string,
): Promise<void> {
  const holdUntil = new Date(ctx.now.getTime() + waitMs);
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      errorCode: "UNCERTAIN",
      errorMessage: "WhatsApp did not say whether it took the message.",
      retryable: false,
      ...(providerId && { providerId }),
    },
  });
  await holdConversation(ctx, conversationId, holdUntil);
  await enqueue(ctx, "deliver", { channelId }, holdUntil);
  await tellMessage(ctx, "message.updated", id);
}

/** An uncertain send is settled, so what waited behind it may go. */
export async function goOn(ctx: Context, conversationId: string): Promise<void> {
  const { channelId } = await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
    data: { holdUntil: null },
    select: { channelId: true },
  });
  await enqueue(ctx, "deliver", { channelId });
}
