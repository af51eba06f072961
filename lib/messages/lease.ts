import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import type { Claim } from "./claim.ts";

/**
 * How long one worker may hold a conversation for one send: longer than a provider may take to
 * answer, and short, because after a crash the conversation waits for its end.
 */
export const leaseMs = 16_000;
const renewMs = leaseMs / 3;

/** Ends our own lease; says whether it was still ours. */
export async function endLease(ctx: Context, claim: Claim): Promise<boolean> {
  const ended = await ctx.db.conversation.updateMany({
    where: { tenantId: ctx.tenantId, id: claim.conversationId, sendingUntil: claim.lease },
    data: { sendingUntil: null },
  });
  return ended.count > 0;
}

/** The file is there; that was no attempt at the message itself. */
export async function endUpload(ctx: Context, claim: Claim): Promise<void> {
  if (!(await endLease(ctx, claim))) return;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: claim.messageId } },
    data: { attempts: { decrement: 1 } },
  });
}

/** As if it had never been claimed, unless another has the conversation by now. */
export async function dropClaim(ctx: Context, claim: Claim): Promise<void> {
  if (!(await endLease(ctx, claim))) return;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: claim.messageId } },
    data: { claimedAt: null, attempts: { decrement: 1 } },
  });
}

/** A large file takes minutes: the lease is renewed while it goes up, and ends soon after a crash. */
export function keepLease(tenantId: string, claim: Claim): { letGo: () => void } {
  const timer = setInterval(() => {
    inTenant(tenantId, { kind: "system" }, async (ctx) => {
      const next = new Date(ctx.now.getTime() + leaseMs);
      const renewed = await ctx.db.conversation.updateMany({
        where: { tenantId, id: claim.conversationId, sendingUntil: claim.lease },
        data: { sendingUntil: next },
      });
      if (renewed.count > 0) claim.lease = next;
    }).catch(() => {});
  }, renewMs);
  return { letGo: () => clearInterval(timer) };
}
