import type { Context } from "#lib/context.ts";
import { findMessageOn } from "#lib/messages/find-on-channel.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import { markRead } from "./mark-read.ts";
import type { Conversation } from "./schema.ts";

/** A message of the channel, and everything before it, is read. Throws NOT_FOUND. */
export async function readUpTo(
  ctx: Context,
  which: { channelId: string; messageId: string },
): Promise<Conversation> {
  const message = await findMessageOn(ctx, which);
  const conversation = await lockConversation(ctx, message.conversationId);
  const { _max } = await ctx.db.message.aggregate({
    where: {
      tenantId: ctx.tenantId,
      conversationId: conversation.id,
      createdAt: { lte: new Date(message.createdAt) },
    },
    _max: { inboundNo: true },
  });
  await markRead(ctx, conversation, true, _max.inboundNo ?? 0);
  return findConversation(ctx, conversation.id);
}
