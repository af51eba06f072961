import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** So long somebody who has the chat open may take to read it, or to say that they are there. */
const graceMs = 3_000;

/**
 * Something happened in a conversation that somebody may want to be told of. Whom, and whether
 * they still need it, the job finds out; where no browser asked for it there is none.
 */
export async function noticePush(ctx: Context, conversationId: string): Promise<void> {
  const asked = await ctx.db.pushSubscription.findFirst({
    where: { tenantId: ctx.tenantId },
    select: { id: true },
  });
  if (!asked) return;
  await enqueue(ctx, "push", { conversationId }, new Date(ctx.now.getTime() + graceMs));
}
