import { findChannel } from "#lib/channels/find.ts";
import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { notBlocked } from "./block.ts";
import { refuseWithoutTemplates } from "./of-channel.ts";
import type { TemplateSync } from "./schema.ts";

/** Asks for a channel's templates to be read from its provider; a job does it, this only asks. */
export async function askForSync(
  ctx: Context,
  { channelId }: { channelId: string },
): Promise<TemplateSync> {
  const channel = await findChannel(ctx, channelId);
  refuseWithoutTemplates(channel);
  await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: channelId } },
    data: { templatesAskedAt: ctx.now },
  });
  // Somebody has looked after them: what was refused may be tried again.
  await ctx.db.template.updateMany({
    where: { tenantId: ctx.tenantId, channelId, blockedAt: { not: null } },
    data: notBlocked,
  });
  await enqueue(ctx, "templates", { channelId });
  return {
    channelId,
    state: "queued",
    syncedAt: channel.templatesSyncedAt?.toISOString() ?? null,
    error: channel.templatesError,
  };
}
