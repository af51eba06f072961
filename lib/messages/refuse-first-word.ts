import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { AppError } from "#lib/errors.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";

/**
 * A number that writes to people who never wrote to it is soon banned, where it is not an official
 * one. Throws CHANNEL_UNSUPPORTED.
 */
export async function refuseFirstWord(
  ctx: Context,
  { id, channelKind }: Pick<Locked, "id" | "channelKind">,
): Promise<void> {
  if (capabilities[channelKind].initiate) return;
  const theirs = await ctx.db.message.findFirst({
    where: {
      tenantId: ctx.tenantId,
      conversationId: id,
      direction: "IN",
      type: { not: "event" },
    },
    select: { id: true },
  });
  if (theirs) return;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Perangkat web hanya untuk membalas, dan orang ini belum pernah menulis. Yang dapat memulai: Cloud API dan sandbox.",
    en: "A web device only answers, and this person has never written. The Cloud API and the sandbox can begin.",
  });
}
