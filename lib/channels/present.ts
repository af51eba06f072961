import type { Channel as Row } from "#lib/db/generated/client.ts";
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
});
