import type { Context } from "#lib/context.ts";
import { tellMessageAlone } from "#lib/messages/tell.ts";

/** A canned reply's picture hangs in hundreds of chats; who looks at an old one loads it anyway. */
const mostTold = 20;

/** Tells the screens that what a message shows has changed. */
export async function tellOwners(ctx: Context, mediaId: string): Promise<void> {
  const messages = await ctx.db.message.findMany({
    where: { tenantId: ctx.tenantId, mediaId },
    select: { id: true },
    orderBy: { id: "desc" },
    take: mostTold,
  });
  for (const { id } of messages) await tellMessageAlone(ctx, "message.updated", id);
}
