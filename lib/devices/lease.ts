import { pool } from "#lib/db/pool.ts";

/** So long a device is one process's, unless that says again that it is alive. */
export const leaseMs = 12_000;

export type Held = {
  tenantId: string;
  channelId: string;
  pairingPhone: string | null;
  unlink: boolean;
  /** It was ours before, and nobody has asked for it to begin anew. */
  still: boolean;
};

const returned = `RETURNING d.tenant_id AS "tenantId", d.channel_id AS "channelId",
  d.pairing_phone AS "pairingPhone", d.unlink`;
const until = "clock_timestamp() + make_interval(secs => $2::float / 1000)";

/**
 * The devices that this process holds from now on: those that it held, and all whose process says
 * nothing any more. There is one connection per device: a second one would end the first, and both
 * would ruin the keys.
 */
export async function holdDevices(node: string): Promise<Held[]> {
  const ours = await pool().query<Held>(
    `UPDATE web_devices d SET lease_until = ${until}
     WHERE d.node = $1 AND (d.wanted OR d.unlink) ${returned}, true AS still`,
    [node, leaseMs],
  );
  const free = await pool().query<Held>(
    `WITH free AS (
       SELECT d.tenant_id, d.channel_id
       FROM web_devices d
       JOIN channels c ON c.tenant_id = d.tenant_id AND c.id = d.channel_id
       WHERE (d.unlink OR (d.wanted AND c.archived_at IS NULL))
         AND d.node IS DISTINCT FROM $1
         AND coalesce(d.lease_until, '-infinity') < clock_timestamp()
       FOR UPDATE OF d SKIP LOCKED)
     UPDATE web_devices d SET node = $1, lease_until = ${until}
     FROM free WHERE d.tenant_id = free.tenant_id AND d.channel_id = free.channel_id
     ${returned}, false AS still`,
    [node, leaseMs],
  );
  return [...ours.rows, ...free.rows];
}

/** Free for others at once. */
export async function letGo(node: string): Promise<void> {
  await pool().query("UPDATE web_devices SET node = NULL, lease_until = NULL WHERE node = $1", [
    node,
  ]);
}

/** Whose device it is, and whether some process holds it. */
export async function holderOf(
  channelId: string,
): Promise<{ tenantId: string; held: boolean } | null> {
  const { rows } = await pool().query<{ tenantId: string; held: boolean }>(
    `SELECT tenant_id AS "tenantId", coalesce(lease_until > clock_timestamp(), false) AS held
     FROM web_devices WHERE channel_id = $1`,
    [channelId],
  );
  return rows[0] ?? null;
}
