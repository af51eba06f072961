import { inTenant } from "#lib/db/tenant.ts";
import { claimPushes, type Push } from "./claim.ts";
import { type KeyPair, pushKeyPair } from "./keys.ts";
import { type Outcome, post } from "./post.ts";

const system = { kind: "system" } as const;
const atOnce = 8;

/**
 * Tells whoever a conversation needs. Claimed first and sent then: after a crash in between somebody
 * is not told, and nobody is told twice. Throws when a push service was not there, to be asked again.
 */
export async function sendPushes(tenantId: string, conversationId: string): Promise<void> {
  const { pair, pushes } = await inTenant(tenantId, system, async (ctx) => {
    const pair = await pushKeyPair(ctx);
    return { pair, pushes: pair ? await claimPushes(ctx, conversationId) : [] };
  });
  if (!pair || pushes.length === 0) return;
  const outcomes = await postAll(pushes, pair);
  const ids = (outcome: Outcome) =>
    pushes.filter((_, at) => outcomes[at] === outcome).map((push) => push.subscriptionId);
  const reached = new Set(
    pushes.filter((_, at) => outcomes[at] === "sent").map((one) => one.userId),
  );
  const unreached = new Set(
    pushes
      .filter((push, at) => outcomes[at] === "later" && !reached.has(push.userId))
      .map((push) => push.userId),
  );
  await inTenant(tenantId, system, async ({ db }) => {
    await db.pushSubscription.deleteMany({ where: { tenantId, id: { in: ids("dead") } } });
    // Not told after all: the next run of this job tells them, unless they have read it by then.
    await db.pushMark.updateMany({
      where: { tenantId, conversationId, userId: { in: [...unreached] } },
      data: { inboundNo: 0, noteId: null },
    });
  });
  if (unreached.size > 0) throw new Error("A push service did not take a notification.");
}

async function postAll(pushes: Push[], pair: KeyPair): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...pushes.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes[next[0]] = await post(next[1], pair);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}
