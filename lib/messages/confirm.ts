import type { Context } from "#lib/context.ts";
import { captureCredit } from "#lib/credits/settle.ts";
import { AppError } from "#lib/errors.ts";
import { holdMessage } from "./hold-message.ts";
import type { Message } from "./schema.ts";
import { tellMessage } from "./tell.ts";
import { goOn } from "./uncertain.ts";

/**
 * A person knows that an uncertain message arrived: the customer says so, or the phone shows it. It
 * counts as sent, and what waited behind it goes on. A status that comes later moves it as ever.
 */
export async function confirmMessage(ctx: Context, { id }: { id: string }): Promise<Message> {
  const { message, conversation } = await holdMessage(ctx, id);
  if (message.status !== "QUEUED" || message.errorCode !== "UNCERTAIN") {
    throw new AppError("CONFLICT", {
      id: "Hanya pesan yang belum pasti terkirim yang dapat dinyatakan sampai.",
      en: "Only a message of uncertain fate can be said to have arrived.",
    });
  }
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      status: "SENT",
      sentAt: message.claimedAt ?? ctx.now,
      errorCode: null,
      errorMessage: null,
    },
  });
  if (message.reservationId) await captureCredit(ctx, message.reservationId);
  await goOn(ctx, conversation.id);
  return tellMessage(ctx, "message.sent", id);
}
