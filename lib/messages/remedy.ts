import { pauseChannel } from "#lib/channels/pause.ts";
import { recordOptOut } from "#lib/contacts/opt-out.ts";
import type { Context } from "#lib/context.ts";
import { returnCredit } from "#lib/credits/settle.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import { holdChannel, holdConversation } from "./hold.ts";
import { tellMessage } from "./tell.ts";

type Refused = Extract<SendOutcome, { outcome: "refused" }>;
type Fault = Refused["fault"];

/** The provider certainly didn't send it; its error table says what to do now. */
export async function remedy(
  ctx: Context,
  message: Message,
  { fault, remedy: cure }: Refused,
): Promise<void> {
  const { conversationId, channelId } = message;
  const after = (ms: number) => new Date(ctx.now.getTime() + ms);
  switch (cure.do) {
    case "retry": {
      if (message.attempts >= cure.maxAttempts) return fail(ctx, message, fault);
      const until = after(cure.afterMs);
      await holdConversation(ctx, conversationId, until);
      return wait(ctx, message, fault, until);
    }
    case "back-off": {
      const until = after(cure.afterMs);
      if (cure.scope === "channel") await holdChannel(ctx, channelId, until);
      else await holdConversation(ctx, conversationId, until);
      await holdBack(ctx, message.id);
      return wait(ctx, message, fault, until);
    }
    case "pause-channel":
      await holdBack(ctx, message.id);
      await wait(ctx, message, fault, ctx.now);
      return pauseChannel(ctx, channelId, cure.reason, fault);
    case "give-up":
      if (cure.hint === "opt-out") await recordOptOut(ctx, conversationId);
      return fail(ctx, message, fault);
  }
}

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
  if (message.reservationId) await returnCredit(ctx, message.reservationId);
  await tellMessage(ctx, "message.failed", message.id);
}

async function wait(ctx: Context, message: Message, fault: Fault, until: Date): Promise<void> {
  const { id, channelId } = message;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { claimedAt: null, errorCode: fault.code, errorMessage: fault.message, retryable: true },
  });
  await enqueue(ctx, "deliver", { channelId }, until);
  await tellMessage(ctx, "message.updated", id);
}

/** Holding back is no failed attempt: it may take as long as it takes, with growing pauses. */
const holdBack = (ctx: Context, id: string) =>
  ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { attempts: { decrement: 1 }, held: { increment: 1 } },
  });
