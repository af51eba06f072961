import { pauseChannel } from "#lib/channels/pause.ts";
import { recordOptOut } from "#lib/contacts/opt-out.ts";
import type { Context } from "#lib/context.ts";
import { releaseCredit } from "#lib/credits/settle.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import { tellMessage } from "./tell.ts";

type Refused = Extract<SendOutcome, { outcome: "refused" }>;

/** The provider certainly didn't send it; its error table says what to do now. */
export async function remedy(
  ctx: Context,
  conversationId: string,
  message: Message,
  { fault, remedy: cure }: Refused,
): Promise<void> {
  switch (cure.do) {
    case "retry":
      if (message.attempts >= cure.maxAttempts) return fail(ctx, message, fault);
      return wait(ctx, conversationId, message, fault, { conversationMs: cure.afterMs });
    case "back-off":
      // Holding back is not a failed attempt: it may take as long as it takes.
      await giveAttemptBack(ctx, message.id);
      return wait(
        ctx,
        conversationId,
        message,
        fault,
        cure.scope === "channel" ? { channelMs: cure.afterMs } : { conversationMs: cure.afterMs },
      );
    case "pause-channel":
      await giveAttemptBack(ctx, message.id);
      await wait(ctx, conversationId, message, fault, {});
      return pauseChannel(ctx, message.channelId, cure.reason, fault);
    case "give-up":
      if (cure.hint === "opt-out") await recordOptOut(ctx, conversationId);
      return fail(ctx, message, fault);
  }
}

type Fault = Refused["fault"];

async function fail(ctx: Context, message: Message, fault: Fault): Promise<void> {
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: {
      status: "FAILED",
      errorCode: fault.code,
      errorMessage: fault.message,
      retryable: false,
    },
  });
  if (message.reservationId) await releaseCredit(ctx, message.reservationId);
  await tellMessage(ctx, "message.failed", message.id);
  await enqueue(ctx, "deliver", { conversationId: message.conversationId });
}

async function wait(
  ctx: Context,
  conversationId: string,
  message: Message,
  fault: Fault,
  hold: { conversationMs?: number; channelMs?: number },
): Promise<void> {
  const until = new Date(ctx.now.getTime() + (hold.conversationMs ?? hold.channelMs ?? 0));
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: { claimedAt: null, errorCode: fault.code, errorMessage: fault.message, retryable: true },
  });
  if (hold.conversationMs !== undefined) {
    await ctx.db.conversation.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
      data: { holdUntil: until },
    });
  }
  if (hold.channelMs !== undefined) {
    await ctx.db.channel.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: message.channelId } },
      data: { holdUntil: until },
    });
  }
  await enqueue(ctx, "deliver", { conversationId }, until);
  await tellMessage(ctx, "message.updated", message.id);
}

const giveAttemptBack = (ctx: Context, id: string) =>
  ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { attempts: { decrement: 1 } },
  });
