import type { Context } from "#lib/context.ts";
import type { Channel } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { ChannelNews } from "#lib/whatsapp/provider.ts";
import { pauseChannel } from "./pause.ts";
import { resumeInitiating, stopInitiating } from "./stop-initiating.ts";

const restrictedMs = 24 * 3_600_000;

/** What news about an account or a number mean for this channel; then its details are asked anew. */
export async function hearOfChannel(
  ctx: Context,
  channel: Channel,
  { details, down, mayInitiate }: ChannelNews,
): Promise<void> {
  const { tenantId } = ctx;
  const { id, phone } = channel;
  // An account has several numbers, and its news go to all of their channels.
  if (details?.phone && phone && details.phone !== phone) return;
  if (details) {
    const told = { ...(channel.details as object), ...details };
    await ctx.db.channel.update({
      where: { tenantId_id: { tenantId, id } },
      data: { details: told as object },
    });
  }
  if (down) await pauseChannel(ctx, id, down.reason, { code: "META", message: down.message });
  if (mayInitiate === true) await resumeInitiating(ctx, id);
  if (mayInitiate === false) {
    const until = new Date(ctx.now.getTime() + restrictedMs);
    const message = "WhatsApp does not let this number write first for now.";
    await stopInitiating(ctx, id, until, { code: "META", message });
  }
  // They come in any order: what is true now is asked.
  if (!down) await enqueue(ctx, "channel-details", { channelId: id });
}
