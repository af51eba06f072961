import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** People write in several bubbles; the bot waits for quiet, though not for ever. */
const quietMs = 4_000;
const atMostMs = 12_000;

/** (Re)starts the wait for the end of the customer's turn. The caller holds the lock. */
export async function scheduleBot(ctx: Context, conversation: Locked): Promise<void> {
  const since = conversation.botSince ?? ctx.now;
  const due = new Date(Math.min(ctx.now.getTime() + quietMs, since.getTime() + atMostMs));
  await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversation.id } },
    data: { botSince: since, botDueAt: due },
  });
  await enqueue(ctx, "bot", { conversationId: conversation.id }, due);
}
