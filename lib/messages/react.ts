import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { holdMessage } from "./hold-message.ts";
import type { Message, React } from "./schema.ts";
import { refuseArchived, refuseClosedWindow } from "./send.ts";
import { tellMessage } from "./tell.ts";

/** How our own reaction is kept: the shop has one, whoever of the team gave it. */
export const us = "us";

/** The shop's reaction to a message, or (null) none. It changes nobody's turn and no status. */
export async function react(ctx: Context, { id, emoji }: React & { id: string }): Promise<Message> {
  const { message, conversation } = await holdMessage(ctx, id);
  if (!capabilities[conversation.channelKind].reactions) {
    throw new AppError("CHANNEL_UNSUPPORTED", {
      id: "Kanal ini tidak mengenal reaksi.",
      en: "This channel knows no reactions.",
    });
  }
  if (message.providerId === null || message.deletedAt) {
    throw new AppError("CONFLICT", {
      id: "Hanya pesan yang sudah terkirim atau diterima yang dapat diberi reaksi.",
      en: "Only a message that was sent or received can be reacted to.",
    });
  }
  refuseArchived(conversation);
  refuseClosedWindow(ctx, conversation, { type: "text" });
  const [changed] = await ctx.db.$queryRaw<unknown[]>`
    INSERT INTO reactions AS r (tenant_id, message_id, actor, emoji, at)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${us}, ${emoji ?? ""}, ${ctx.now})
    ON CONFLICT (tenant_id, message_id, actor) DO UPDATE
      SET emoji = excluded.emoji, at = greatest(excluded.at, r.at + interval '1 millisecond')
      WHERE r.emoji <> excluded.emoji
    RETURNING 1`;
  if (changed) await enqueue(ctx, "reaction", { messageId: id });
  return tellMessage(ctx, "message.updated", id);
}
