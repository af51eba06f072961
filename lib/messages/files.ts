import type { Context } from "#lib/context.ts";
import type { Media, Message } from "#lib/db/generated/client.ts";
import { filesIn } from "#lib/templates/components-of.ts";

/** The files that go out with a message: its own, and those of a template's cards. */
export async function filesOf(ctx: Context, message: Message): Promise<Media[]> {
  const { components = [] } = (message.template ?? {}) as { components?: unknown };
  const ids = [...(message.mediaId ? [message.mediaId] : []), ...filesIn(components)];
  if (ids.length === 0) return [];
  return ctx.db.media.findMany({ where: { tenantId: ctx.tenantId, id: { in: ids } } });
}

/** One that the provider does not have yet, or no longer. */
export const toUpload = (files: Media[], channelId: string, now: Date): Media | undefined =>
  files.find(
    (file) =>
      file.state === "READY" &&
      !(
        file.providerId &&
        file.channelId === channelId &&
        file.providerUntil &&
        file.providerUntil > now
      ),
  );
