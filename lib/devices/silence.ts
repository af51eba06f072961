import { pool } from "#lib/db/pool.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { holdLease } from "./hold.ts";
import type { DeviceHost } from "./host.ts";
import { setState } from "./state.ts";

/** Whoever has heard nothing for so long asks WhatsApp whether it is still there. */
const quietMs = 300_000;
/** A number to which nobody writes for a whole day is more likely deaf than unloved. */
const silentHours = 24;

const reason = "silent: Tersambung, tetapi sudah lama tidak ada pesan masuk. Periksa HP-nya.";

type Host = Pick<DeviceHost, "channelIds" | "quietFor" | "call">;
type Channel = { tenantId: string; id: string; silent: boolean };

/**
 * "Connected" is not "alive". A line that does not answer is ended, and begun anew; one that answers
 * but brings nothing for long is said to be silent, until something comes.
 */
export async function lookForSilence(host: Host, hours = silentHours): Promise<void> {
  for (const channelId of host.quietFor(quietMs)) await host.call(channelId, { do: "probe" });
  const { rows } = await pool().query<Channel>(
    `WITH heard AS (
       SELECT d.tenant_id, d.channel_id, d.silent_at,
         c.last_inbound_at < now() - make_interval(secs => $2::float * 3600) AS silent
       FROM web_devices d
       JOIN channels c ON c.tenant_id = d.tenant_id AND c.id = d.channel_id
       WHERE d.channel_id = ANY ($1::uuid[]) AND c.state = 'connected')
     SELECT tenant_id AS "tenantId", channel_id AS id, silent FROM heard
     WHERE silent <> (silent_at IS NOT NULL)`,
    [host.channelIds, hours],
  );
  for (const { tenantId, id, silent } of rows) {
    await inTenant(tenantId, { kind: "system" }, async (ctx) => {
      await holdLease(ctx, id);
      await ctx.db.webDevice.update({
        where: { tenantId_channelId: { tenantId, channelId: id } },
        data: { silentAt: silent ? ctx.now : null },
      });
      await setState(ctx, id, { state: "connected", reason: silent ? reason : null });
    });
  }
}
