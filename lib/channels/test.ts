import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel } from "./schema.ts";

/**
 * Asks Meta anew what it knows of a number, in a job: what it says is in the channel's details as
 * soon as their `readAt` is another. Throws NOT_FOUND, and CHANNEL_UNSUPPORTED for other kinds.
 */
export async function testChannel(ctx: Context, { id }: { id: string }): Promise<Channel> {
  const channel = await findChannel(ctx, id);
  if (channel.kind !== "CLOUD") {
    throw new AppError("CHANNEL_UNSUPPORTED", {
      id: "Hanya nomor Cloud API yang dapat ditanyakan ke Meta.",
      en: "Only a Cloud API number can be asked about at Meta.",
    });
  }
  await enqueue(ctx, "channel-details", { channelId: id });
  return presentChannel(channel);
}
