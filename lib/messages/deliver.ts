import { inTenant } from "#lib/db/tenant.ts";
import { uploadMedia } from "#lib/media/upload.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { type Claim, claimNext } from "./claim.ts";
import { settleSend } from "./settle.ts";

const system = { kind: "system" } as const;

/**
 * Sends what a conversation has waiting, one at a time and in order: claim (committed), network,
 * settle and claim the next (committed). Another worker's call meanwhile finds the lease and goes;
 * what it came for is seen here at the next claim, since both look under the same lock.
 */
export async function deliver(tenantId: string, conversationId: string): Promise<void> {
  let claim = await inTenant(tenantId, system, (ctx) => claimNext(ctx, conversationId));
  while (claim) {
    const current: Claim = claim;
    const outcome = await perform(tenantId, current);
    claim = await inTenant(tenantId, system, async (ctx) => {
      if (outcome) await settleSend(ctx, conversationId, current, outcome);
      else await freeLease(ctx, conversationId, current);
      return claimNext(ctx, conversationId);
    });
  }
}

async function perform(tenantId: string, claim: Claim) {
  if (claim.do === "upload") return uploadMedia(tenantId, claim.channel, claim.media);
  const provider = providerOf(claim.channel.kind);
  // A process that was frozen past its lease must not speak: others have gone on without it.
  if (Date.now() >= claim.lease.getTime()) return uncertainFreeze;
  return provider.send(claim.channel, claim.outgoing, claim.attempt);
}

const uncertainFreeze = {
  outcome: "uncertain",
  fault: { code: "LEASE_LOST", message: "the worker was held up for too long" },
} as const;

async function freeLease(
  ctx: Parameters<Parameters<typeof inTenant>[2]>[0],
  id: string,
  claim: Claim,
): Promise<void> {
  await ctx.db.conversation.updateMany({
    where: { tenantId: ctx.tenantId, id, sendingUntil: claim.lease },
    data: { sendingUntil: null },
  });
}
