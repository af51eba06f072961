import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

const againAfterMs = 7 * 86_400_000;

/**
 * Who writes to a web device has a picture, and people like to see it. Only who writes, and not often:
 * a device that asks for the pictures of a whole address book is taken for a robot.
 */
export async function lookForPhoto(
  ctx: Context,
  { channelId, channelKind, contactId }: Locked,
): Promise<void> {
  if (channelKind !== "WEB") return;
  const contact = await ctx.db.contact.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: contactId } },
    select: { photoAskedAt: true },
  });
  const { photoAskedAt } = contact;
  if (photoAskedAt && ctx.now.getTime() - photoAskedAt.getTime() < againAfterMs) return;
  await enqueue(ctx, "photo", { channelId, contactId });
}
