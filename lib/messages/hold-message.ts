import type { Context } from "#lib/context.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";

/** A message under its conversation's lock. Throws NOT_FOUND, for a stranger's as for a missing one. */
export async function holdMessage(
  ctx: Context,
  id: string,
): Promise<{ message: Message; conversation: Locked }> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const found = await ctx.db.message.findUnique({ where, select: { conversationId: true } });
  if (!found) throw notFound();
  const conversation = await lockConversation(ctx, found.conversationId);
  const message = await ctx.db.message.findUnique({ where });
  if (!message) throw notFound();
  return { message, conversation };
}
