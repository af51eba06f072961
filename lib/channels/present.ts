import type { Channel as Row } from "#lib/db/generated/client.ts";
import type { ChannelDetails, DetailsProblem } from "#lib/whatsapp/provider.ts";
import { paceOf } from "./pace-of.ts";
import type { Channel } from "./schema.ts";

/** A channel as the API shows it: never its secrets. */
export const presentChannel = (row: Row): Channel => ({
  id: row.id,
  kind: row.kind as Channel["kind"],
  name: row.name,
  phone: row.phone,
  state: row.state as Channel["state"],
  stateReason: row.stateReason,
  botEnabled: row.botEnabled,
  lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  readReceipts: row.readReceipts as Channel["readReceipts"],
  typing: row.typing,
  sendsPerSecond: paceOf(row)?.perSecond ?? null,
  initiating: row.initiateHoldUntil && {
    heldUntil: row.initiateHoldUntil.toISOString(),
    reason: row.initiateHoldReason ?? "",
  },
  details: factsOf(row),
});

function factsOf({ details, detailsAt, detailsError }: Row): Channel["details"] {
  const told = (details ?? {}) as ChannelDetails & { problem?: DetailsProblem };
  if (detailsAt === null && Object.keys(told).length === 0) return null;
  return {
    verifiedName: told.verifiedName ?? null,
    quality: told.quality ?? null,
    messagingTier: told.messagingTier ?? null,
    throughput: told.throughput ?? null,
    coexists: told.coexists ?? false,
    profile: told.profile ?? null,
    webhook: told.webhook ?? null,
    readAt: detailsAt?.toISOString() ?? null,
    error: detailsError,
    problem: detailsError === null ? null : (told.problem ?? "other"),
  };
}
