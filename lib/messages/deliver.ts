import { setTimeout as pause } from "node:timers/promises";
import { insist } from "#lib/db/insist.ts";
import { isPassing } from "#lib/db/passing.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { isStopping } from "#lib/jobs/stopping.ts";
import { uploadMedia } from "#lib/media/upload.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { type Claim, claimNext } from "./claim.ts";
import { dropClaim, endUpload, keepLease } from "./lease.ts";
import { settleSend } from "./settle.ts";
import { NotYet } from "./turn.ts";

const system = { kind: "system" } as const;

/**
 * Sends what a conversation has waiting, one at a time and in order: claim (committed), network,
 * settle (committed), and again. Another worker's call meanwhile finds the lease and goes; what it
 * came for is seen here at the next claim, since both look under the same lock.
 */
export async function deliver(tenantId: string, conversationId: string): Promise<void> {
  while (!isStopping()) {
    const claim = await claimInTurn(tenantId, conversationId);
    if (!claim) return;
    await carryOut(tenantId, claim);
  }
}

/** Waits for the number's turn, and then takes the conversation's next message, if there is one. */
export async function claimInTurn(tenantId: string, conversationId: string): Promise<Claim | null> {
  while (!isStopping()) {
    try {
      return await claimOf(tenantId, conversationId);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      await pause(error.waitMs);
    }
  }
  return null;
}

/** Network, and writing down how it ended. */
export async function carryOut(tenantId: string, claim: Claim): Promise<void> {
  const outcome = await perform(tenantId, claim);
  // How it ended is known here alone: lost, it would be uncertain for ever.
  await insist(() =>
    inTenant(tenantId, system, (ctx) =>
      outcome ? settleSend(ctx, claim, outcome) : endUpload(ctx, claim),
    ),
  );
}

async function claimOf(tenantId: string, conversationId: string): Promise<Claim | null> {
  let claim: Claim | null = null;
  try {
    return await inTenant(tenantId, system, async (ctx) => {
      claim = await claimNext(ctx, conversationId);
      return claim;
    });
  } catch (error) {
    // The commit may have succeeded though its answer was lost; and we have sent nothing.
    const made = claim;
    if (made && isPassing(error)) {
      await insist(() => inTenant(tenantId, system, (ctx) => dropClaim(ctx, made)));
    }
    throw error;
  }
}

async function perform(tenantId: string, claim: Claim): Promise<SendOutcome | null> {
  if (claim.do === "upload") {
    const lease = keepLease(tenantId, claim);
    return uploadMedia(tenantId, claim).finally(lease.letGo);
  }
  // A process that was frozen past its lease must not speak: others have gone on without it.
  if (performance.now() >= claim.mayActUntilMs) return heldUp;
  return providerOf(claim.channel.kind).send(claim.channel, claim.outgoing, claim.attempt);
}

const heldUp: SendOutcome = {
  outcome: "refused",
  fault: { code: "LEASE_LOST", message: "The worker was held up for too long." },
  remedy: { do: "retry", afterMs: 0, maxAttempts: 20 },
};
