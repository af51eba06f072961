import type { Context } from "#lib/context.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { ProviderFault, SendOutcome } from "#lib/whatsapp/provider.ts";
import { fail } from "./fail.ts";
import { heed } from "./heed.ts";
import { holdConversation } from "./hold.ts";
import { tellMessage } from "./tell.ts";

type Refused = Extract<SendOutcome, { outcome: "refused" }>;

/** An answer that is refused as if it were a campaign is tried again after this. */
const answerAgainMs = 15 * 60_000;

/** The provider certainly didn't send it; its error table says what to do now. */
export async function remedy(
  ctx: Context,
  message: Message,
  { fault, remedy: cure }: Refused,
): Promise<void> {
  const after = (ms: number) => new Date(ctx.now.getTime() + ms);
  await heed(ctx, message, fault, cure);
  switch (cure.do) {
    case "retry": {
      if (message.attempts >= cure.maxAttempts) return fail(ctx, message, fault);
      if (cure.upload) await forgetUpload(ctx, message);
      await holdConversation(ctx, message.conversationId, after(cure.afterMs));
      return wait(ctx, message, fault, after(cure.afterMs));
    }
    case "back-off":
      await holdBack(ctx, message.id);
      return wait(ctx, message, fault, after(cure.afterMs));
    case "stop-initiating":
      await holdBack(ctx, message.id);
      await holdConversation(ctx, message.conversationId, after(answerAgainMs));
      return wait(ctx, message, fault, after(answerAgainMs));
    case "pause-channel":
      await holdBack(ctx, message.id);
      return wait(ctx, message, fault, ctx.now);
    case "give-up":
      return fail(ctx, message, fault);
  }
}

async function wait(
  ctx: Context,
  message: Message,
  fault: ProviderFault,
  until: Date,
): Promise<void> {
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

/** The provider no longer finds the file under the id that it gave it. */
async function forgetUpload(ctx: Context, { mediaId }: Message): Promise<void> {
  if (!mediaId) return;
  await ctx.db.media.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: mediaId } },
    data: { providerUntil: null },
  });
}
