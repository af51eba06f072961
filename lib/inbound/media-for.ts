import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import type { IncomingContent } from "#lib/whatsapp/provider.ts";

type Where = { channelId: string; channelKind: ChannelKind };

/** The file of a message that came in: a row now, its bytes by a job while the provider has them. */
export async function mediaFor(
  ctx: Context,
  { channelId, channelKind }: Where,
  { media }: IncomingContent,
): Promise<string | null> {
  if (!media) return null;
  // The sandbox's customers send files that are already ours.
  if (channelKind === "SANDBOX") return media.providerId;
  const id = newId();
  await ctx.db.media.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      channelId,
      providerId: media.providerId,
      mimeType: media.mimeType,
      sha256: media.sha256,
      filename: media.filename,
    },
  });
  await enqueue(ctx, "media", { mediaId: id });
  return id;
}
