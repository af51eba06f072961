import type { Context } from "#lib/context.ts";
import { ensureLabels } from "#lib/labels/ensure.ts";
import { assign } from "./assign.ts";
import { tell, writeLine } from "./change-hands.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import { markRead } from "./mark-read.ts";
import type { Conversation, PatchConversation } from "./schema.ts";

/** Assignee, labels, snooze, and the caller's own read mark. */
export async function patchConversation(
  ctx: Context,
  { id, assigneeId, labels, snoozedUntil, read }: PatchConversation & { id: string },
): Promise<Conversation> {
  const conversation = await lockConversation(ctx, id);
  if (assigneeId !== undefined) await assign(ctx, conversation, assigneeId);
  if (labels !== undefined || snoozedUntil !== undefined) {
    await ctx.db.conversation.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: {
        ...(labels && { labels: await ensureLabels(ctx, labels) }),
        ...(snoozedUntil !== undefined && { snoozedUntil }),
      },
    });
    if (snoozedUntil) await writeLine(ctx, conversation, { event: "snoozed", until: snoozedUntil });
    await tell(ctx, id, "conversation.updated");
  }
  if (read !== undefined) await markRead(ctx, conversation, read);
  return findConversation(ctx, id);
}
