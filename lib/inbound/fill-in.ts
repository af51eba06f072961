import { scheduleBot } from "#lib/bot/schedule.ts";
import type { Context } from "#lib/context.ts";
import { lockConversation } from "#lib/conversations/lock.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { mediaFor } from "./media-for.ts";

type Incoming = Extract<Update, { kind: "message" }>;

/**
 * A message that could not be opened was taken in as that; sent once more it can be read. It keeps
 * its place, and whoever waits for it hears it now. Any other one that is here already stays as it is.
 */
export async function fillIn(ctx: Context, channelId: string, update: Incoming): Promise<void> {
  const { tenantId } = ctx;
  const { content } = update;
  const where = { tenantId_channelId_providerId: { tenantId, channelId, providerId: update.id } };
  const found = await ctx.db.message.findUniqueOrThrow({ where });
  if (!isUnopened(found) || content.type === "unsupported") return;
  const conversation = await lockConversation(ctx, found.conversationId);
  await ctx.db.message.update({
    where,
    data: {
      type: content.type,
      text: content.text,
      payload: content.payload ? (content.payload as Prisma.InputJsonObject) : Prisma.DbNull,
      mediaId: await mediaFor(ctx, conversation, content),
    },
  });
  await tellMessage(ctx, "message.updated", found.id);
  if (conversation.status === "BOT" && content.type !== "event") {
    await scheduleBot(ctx, conversation);
  }
}

const isUnopened = ({ type, payload }: { type: string; payload: unknown }): boolean =>
  type === "unsupported" && (payload as { reason?: unknown } | null)?.reason === "undecrypted";
