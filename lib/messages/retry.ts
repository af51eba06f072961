import type { Context } from "#lib/context.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { refuseUnsendable } from "#lib/templates/refuse-unsendable.ts";
import { refuseUnwanted } from "#lib/templates/refuse-unwanted.ts";
import { refuseFirstWord } from "./refuse-first-word.ts";
import type { Message } from "./schema.ts";
import { refuseArchived, refuseClosedWindow } from "./send.ts";
import { tellMessage } from "./tell.ts";

/**
 * The same message again, by someone's decision: for FAILED and UNCERTAIN ones. It is the only
 * step back that a status ever takes, and it frees a bot's message from the bot's epoch.
 */
export async function retryMessage(ctx: Context, { id }: { id: string }): Promise<Message> {
  const found = await ctx.db.message.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: { conversationId: true },
  });
  if (!found) throw notFound();
  const conversation = await lockConversation(ctx, found.conversationId);
  const message = await ctx.db.message.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  const uncertain = message.status === "QUEUED" && message.errorCode === "UNCERTAIN";
  if (message.direction !== "OUT" || !(message.status === "FAILED" || uncertain)) {
    throw new AppError("CONFLICT", {
      id: "Hanya pesan keluar yang gagal atau belum pasti yang dapat dikirim ulang.",
      en: "Only an outgoing message that failed or is uncertain can be sent again.",
    });
  }
  refuseArchived(conversation);
  await refuseFirstWord(ctx, conversation);
  refuseClosedWindow(ctx, conversation, { type: message.type as Message["type"] });
  if (message.type === "template") await refuseTemplateAgain(ctx, conversation, message.template);
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      status: "QUEUED",
      errorCode: null,
      errorMessage: null,
      retryable: false,
      providerId: null,
      // What is still reported about the send before is not about this one.
      formerIds: message.providerId ? { push: message.providerId } : undefined,
      claimedAt: null,
      attempts: 0,
      held: 0,
      epoch: null,
    },
  });
  if (uncertain) {
    await ctx.db.conversation.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: conversation.id } },
      data: { holdUntil: null },
    });
  }
  await enqueue(ctx, "deliver", { channelId: conversation.channelId });
  return tellMessage(ctx, "message.queued", id);
}

/** What would be refused again is refused here, with its reason. */
async function refuseTemplateAgain(
  ctx: Context,
  conversation: Locked,
  template: unknown,
): Promise<void> {
  const { id } = template as { id: string };
  const known = await ctx.db.template.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  if (!known) return;
  refuseUnsendable(known);
  await refuseUnwanted(ctx, conversation, id);
}
