import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { releaseCredit } from "#lib/credits/settle.ts";
import type { Message as Row } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { holdMessage } from "./hold-message.ts";
import { readMessage } from "./read.ts";
import type { DeleteMessage, Message } from "./schema.ts";
import { tellMessage } from "./tell.ts";

/**
 * Takes a message out of the team's sight, and for `everyone` from the customer's phone, where the
 * channel can. One that had not begun to go out never will. Repeating it changes nothing.
 */
export async function deleteMessage(
  ctx: Context,
  { id, for: whose }: DeleteMessage & { id: string },
): Promise<Message> {
  const { message, conversation } = await holdMessage(ctx, id);
  if (message.type === "event") {
    throw new AppError("CONFLICT", {
      id: "Catatan kegiatan tidak dapat dihapus.",
      en: "A line of activity cannot be deleted.",
    });
  }
  if (whose === "everyone") refuseUnsendable(conversation, message);
  const unsent = message.direction === "OUT" && message.status === "QUEUED" && !message.claimedAt;
  if (whose === "everyone" && !unsent) await enqueue(ctx, "unsend", { messageId: id });
  if (whose === "me" && capabilities[conversation.channelKind].forget && message.providerId) {
    await enqueue(ctx, "forget", { messageId: id });
  }
  const deletedFor = unsent || message.deletedFor === "everyone" ? "everyone" : whose;
  if (message.deletedAt && !unsent && message.deletedFor === deletedFor) {
    return (await readMessage(ctx, id)) as Message;
  }
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      deletedAt: message.deletedAt ?? ctx.now,
      deletedFor,
      ...(unsent && { status: "CANCELLED" }),
    },
  });
  if (unsent && message.reservationId) await releaseCredit(ctx, message.reservationId);
  return tellMessage(ctx, "message.deleted", id);
}

function refuseUnsendable({ channelKind }: Locked, message: Row): void {
  if (!capabilities[channelKind].unsend) {
    throw new AppError("CHANNEL_UNSUPPORTED", {
      id: "Cloud API tidak dapat menarik pesan kembali. Yang dapat: sandbox dan perangkat web.",
      en: "The Cloud API cannot take a message back. The sandbox and web devices can.",
    });
  }
  if (message.direction === "OUT" && message.type !== "note") return;
  throw new AppError("CONFLICT", {
    id: "Hanya pesan yang kita kirim yang dapat ditarik kembali.",
    en: "Only a message that we sent can be taken back.",
  });
}
