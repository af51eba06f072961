import { pool } from "#lib/db/pool.ts";
import { wakeOthers } from "#lib/db/wake.ts";
import type { DeviceCall } from "#lib/whatsapp/web/device-calls.ts";
import { patienceMs } from "./ask.ts";
import type { DeviceHost } from "./host.ts";

type Asked = { tenantId: string; id: string; channelId: string; call: DeviceCall };

/** Does what other processes ask of our devices. Whoever asked and went is not answered. */
export async function answerCalls(host: DeviceHost): Promise<void> {
  const { rows } = await pool().query<Asked>(
    `UPDATE web_calls SET taken = true
     WHERE channel_id = ANY ($1::uuid[]) AND NOT taken
       AND created_at > now() - make_interval(secs => $2::float / 1000)
     RETURNING tenant_id AS "tenantId", id, channel_id AS "channelId", call`,
    [host.channelIds, patienceMs],
  );
  await Promise.allSettled(
    rows.map(async ({ tenantId, id, channelId, call }) => {
      const answer = await host.call(channelId, call);
      await pool().query("UPDATE web_calls SET answer = $3 WHERE tenant_id = $1 AND id = $2", [
        tenantId,
        id,
        JSON.stringify(answer),
      ]);
      wakeOthers(["web-answers"]);
    }),
  );
}
