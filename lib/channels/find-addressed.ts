import type { ChannelSecrets } from "#lib/channels/access.ts";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { isId } from "#lib/ids.ts";
import { unseal } from "#lib/secrets.ts";

export type Addressed = {
  tenantId: string;
  id: string;
  secrets: ChannelSecrets;
  /** Named by `?channel=`: what names no known number is its, too. */
  fallback: boolean;
};

type Row = { tenantId: string; id: string; secrets: string | null };
type Meta = {
  entry?: { id?: unknown; changes?: { value?: { metadata?: { phone_number_id?: unknown } } }[] }[];
};

/**
 * The Cloud channels that a post is addressed to: by the number of each change, by the account
 * where a change names none, and by `?channel=`. Nothing is believed yet: each must still find its
 * own signature on the body.
 */
export async function findAddressed(body: unknown, channelId: string | null): Promise<Addressed[]> {
  const { numbers, accounts } = addressesIn(body);
  const named = channelId && isId(channelId) ? channelId : null;
  const { rows } = await pool().query<Row>({
    name: "channels addressed",
    text: `SELECT tenant_id AS "tenantId", id, secrets FROM channels
      WHERE kind = 'CLOUD' AND archived_at IS NULL
        AND (external_id = ANY ($1) OR account_id = ANY ($2) OR id = $3) LIMIT 500`,
    values: [numbers, accounts, named],
  });
  const found: Addressed[] = [];
  for (const row of rows) {
    if (!row.secrets) continue;
    found.push({
      tenantId: row.tenantId,
      id: row.id,
      secrets: await unseal<ChannelSecrets>(row.secrets),
      fallback: row.id === channelId,
    });
  }
  return found;
}

function addressesIn(body: unknown): { numbers: string[]; accounts: string[] } {
  const numbers = new Set<string>();
  const accounts = new Set<string>();
  const entries = (body as Meta | null)?.entry;
  for (const entry of Array.isArray(entries) ? entries : []) {
    for (const change of Array.isArray(entry?.changes) ? entry.changes : []) {
      const number = change?.value?.metadata?.phone_number_id;
      if (typeof number === "string") numbers.add(number);
      else if (typeof entry.id === "string") accounts.add(entry.id);
    }
  }
  return { numbers: [...numbers], accounts: [...accounts] };
}

/** For Meta's verification handshake: some channel of ours (or the named one) has this token. */
export async function knowsVerifyToken(token: string, channelId: string | null): Promise<boolean> {
  if (channelId !== null && !isId(channelId)) return false;
  const rows = await rootDb().channel.findMany({
    where: { kind: "CLOUD", archivedAt: null, ...(channelId !== null && { id: channelId }) },
    select: { secrets: true },
  });
  for (const { secrets } of rows) {
    if (secrets && (await unseal<ChannelSecrets>(secrets)).verifyToken === token) return true;
  }
  return false;
}
