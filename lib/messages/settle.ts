import type { Context } from "#lib/context.ts";
import { captureCredit } from "#lib/credits/settle.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { applyWaiting } from "#lib/inbound/waiting.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import type { Claim } from "./claim.ts";
import { remedy } from "./remedy.ts";
import { tellMessage } from "./tell.ts";
import { markUncertain } from "./uncertain.ts";

/** Writes down how a send ended and gives the conversation free for the next. */
export async function settleSend(
  ctx: Context,
  conversationId: string,
  claim: Claim,
  outcome: SendOutcome,
): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 FROM conversations
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversationId}::uuid FOR UPDATE`;
  // Only our own lease: if we were frozen past it, another worker has gone on meanwhile.
  await ctx.db.conversation.updateMany({
    where: { tenantId: ctx.tenantId, id: conversationId, sendingUntil: claim.lease },
    data: { sendingUntil: null },
  });
  const message = await ctx.db.message.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: claim.messageId } },
  });
  if (outcome.outcome === "sent") {
    await settleSent(ctx, claim, message.reservationId, outcome.providerId);
  } else if (message.status !== "QUEUED" || message.providerId) {
    // A status came before our own answer: it went out, whatever we heard.
  } else if (outcome.outcome === "uncertain") {
    await markUncertain(ctx, conversationId, message.id);
  } else {
    await remedy(ctx, conversationId, message, outcome);
  }
}

async function settleSent(
  ctx: Context,
  claim: Claim,
  reservationId: string | null,
  providerId: string,
): Promise<void> {
  const [moved] = await ctx.db.$queryRaw<{ first: boolean }[]>(Prisma.sql`
    UPDATE messages m SET provider_id = coalesce(m.provider_id, ${providerId}),
      status = CASE WHEN m.status IN ('QUEUED', 'CANCELLED') THEN 'SENT' ELSE m.status END,
      sent_at = coalesce(m.sent_at, ${ctx.now}), error_code = NULL, error_message = NULL,
      retryable = FALSE
    FROM messages old
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${claim.messageId}::uuid
      AND old.tenant_id = m.tenant_id AND old.id = m.id
    RETURNING old.status = 'QUEUED' AS first`);
  if (reservationId) await captureCredit(ctx, reservationId);
  if (moved?.first) await tellMessage(ctx, "message.sent", claim.messageId);
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
