import type { Context } from "#lib/context.ts";
import { captureCredit } from "#lib/credits/settle.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { lockTarget } from "#lib/inbound/target.ts";
import { applyWaiting } from "#lib/inbound/waiting.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import { cancelStaleBotMessage } from "./cancel-bot.ts";
import type { Claim } from "./claim.ts";
import { endLease } from "./lease.ts";
import { remedy } from "./remedy.ts";
import { tellMessage } from "./tell.ts";
import { goOn, markUncertain } from "./uncertain.ts";

/** Writes down how a send ended and gives the conversation free for the next. May be repeated. */
export async function settleSend(ctx: Context, claim: Claim, outcome: SendOutcome): Promise<void> {
  const providerId = outcome.outcome === "refused" ? undefined : outcome.providerId;
  if (providerId) await lockTarget(ctx, claim.channel.id, providerId);
  const held = await hold(ctx, claim);
  // The person behind it was erased meanwhile.
  if (!held) return;
  const { message, conversation } = held;
  const ours = await endLease(ctx, claim);
  if (outcome.outcome === "sent") return settleSent(ctx, claim, message, outcome.providerId);
  // If we were frozen past our lease another worker has gone on, and knows better. If a status
  // came before our own answer it went out, whatever we heard.
  if (!ours || message.status !== "QUEUED" || message.providerId) return;
  if (outcome.outcome === "uncertain") {
    await markUncertain(ctx, message, providerId);
    // A receipt may have been here already.
    if (providerId) await applyWaiting(ctx, claim.channel.id, providerId);
    return;
  }
  // It was not said, and by now the bot may have nothing to say here.
  if (await cancelStaleBotMessage(ctx, conversation, message)) return;
  await remedy(ctx, message, outcome);
}

type Held = { message: Message; conversation: { status: string; epoch: number } };

/** The message, and the conversation that it is in by now, under its lock. */
async function hold(ctx: Context, claim: Claim): Promise<Held | null> {
  const [conversation] = await ctx.db.$queryRaw<Held["conversation"][]>`
    SELECT status, epoch FROM conversations c
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = (SELECT m.conversation_id FROM messages m
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${claim.messageId}::uuid)
    FOR UPDATE`;
  const message = await ctx.db.message.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: claim.messageId } },
  });
  return conversation && message ? { message, conversation } : null;
}

async function settleSent(
  ctx: Context,
  claim: Claim,
  message: Message,
  providerId: string,
): Promise<void> {
  // A receipt may have been here first: what it said, a failure's reason included, stands.
  const first = message.status === "QUEUED" || message.status === "CANCELLED";
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: {
      providerId: message.providerId ?? providerId,
      sentAt: message.sentAt ?? ctx.now,
      ...(first && { status: "SENT", errorCode: null, errorMessage: null, retryable: false }),
    },
  });
  if (first && message.reservationId) await captureCredit(ctx, message.reservationId);
  if (message.errorCode === "UNCERTAIN") await goOn(ctx, message.conversationId);
  if (first) await tellMessage(ctx, "message.sent", message.id);
  await applyWaiting(ctx, claim.channel.id, providerId);
  if (claim.channel.kind === "SANDBOX") await pretendReceipts(ctx, claim.channel.id, providerId);
}

/** The pretended customer's phone gets it after a moment, and is looked at a little later. */
async function pretendReceipts(ctx: Context, channelId: string, providerId: string) {
  const after = (ms: number) => new Date(ctx.now.getTime() + ms);
  const receipt = { channelId, providerId };
  await enqueue(ctx, "sandbox-receipt", { ...receipt, status: "delivered" }, after(300));
  await enqueue(ctx, "sandbox-receipt", { ...receipt, status: "read" }, after(1_500));
}
