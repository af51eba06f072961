import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { ProviderFault } from "#lib/whatsapp/provider.ts";
import { presentChannel } from "./present.ts";

/**
 * The provider finds that too many did not want to hear from this number: it writes to nobody first
 * until then. Who has just written is answered as ever; the rest waits in the queue.
 */
export async function stopInitiating(
  ctx: Context,
  id: string,
  until: Date,
  { code, message }: ProviderFault,
): Promise<void> {
  const channel = await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { initiateHoldUntil: until, initiateHoldReason: `${message} (${code})` },
  });
  await emit(ctx, "channel.state", presentChannel(channel));
}

/** It may write first again: by the provider's word, or by somebody's here. */
export async function resumeInitiating(ctx: Context, id: string): Promise<void> {
  const { count } = await ctx.db.channel.updateMany({
    where: { tenantId: ctx.tenantId, id, initiateHoldUntil: { not: null } },
    data: { initiateHoldUntil: null, initiateHoldReason: null },
  });
  if (count > 0) await enqueue(ctx, "deliver", { channelId: id });
}
