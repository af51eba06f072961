import { rootDb } from "#lib/db/root.ts";
import { log } from "#lib/log.ts";
import { boss } from "./boss.ts";
import type { JobName } from "./queues.ts";

type Left = { name: JobName; tenantId: string; subject: string };

/**
 * The rows say what is to be done; a job only wakes somebody. Whatever a killed worker left, and
 * whatever has waited oddly long, is found here and asked for again. Asking twice is harmless.
 */
export async function sweep(): Promise<void> {
  try {
    const left = await rootDb().$queryRaw<Left[]>`
      (SELECT DISTINCT 'deliver' AS name, m.tenant_id AS "tenantId", m.channel_id::text AS subject
        FROM messages m
        JOIN conversations c ON c.tenant_id = m.tenant_id AND c.id = m.conversation_id
        JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
        WHERE m.status = 'QUEUED' AND m.created_at < now() - interval '3 seconds'
          AND m.error_code IS DISTINCT FROM 'UNCERTAIN' AND ch.state = 'connected'
          AND coalesce(c.sending_until, '-infinity') < now()
          AND coalesce(greatest(c.hold_until, ch.hold_until), '-infinity') < now()
          AND (coalesce(ch.initiate_hold_until, '-infinity') < now() OR c.window_expires_at > now())
        LIMIT 500)
      UNION ALL
      (SELECT DISTINCT 'inbound', tenant_id, channel_id::text FROM webhooks_in
        WHERE processed_at IS NULL AND received_at < now() - interval '3 seconds' LIMIT 500)
      UNION ALL
      (SELECT 'bot', tenant_id, id::text FROM conversations
        WHERE bot_due_at < now() - interval '3 seconds'
          AND coalesce(bot_busy_until, '-infinity') < now() LIMIT 500)
      UNION ALL
      (SELECT 'product-import', tenant_id, id::text FROM product_imports
        WHERE status = 'RUNNING' AND moved_at < now() - interval '15 seconds' LIMIT 500)
      UNION ALL
      (SELECT 'erase-remains', tenant_id, contact_id::text FROM erasures
        WHERE remains IS NOT NULL AND erased_at < now() - interval '30 seconds' LIMIT 100)
      UNION ALL
      (SELECT 'media', f.tenant_id, f.id::text FROM media f
        JOIN channels ch ON ch.tenant_id = f.tenant_id AND ch.id = f.channel_id
        WHERE f.state = 'PENDING' AND ch.archived_at IS NULL
          AND coalesce(f.next_attempt_at, f.created_at + interval '10 seconds')
            < now() - interval '3 seconds'
        LIMIT 50)
      UNION ALL
      (SELECT 'media-variants', tenant_id, id::text FROM media
        WHERE state = 'READY' AND prepared_at IS NULL AND created_at < now() - interval '3 seconds'
        ORDER BY created_at DESC LIMIT 50)
      UNION ALL
      (SELECT 'channel-details', tenant_id, id::text FROM channels
        WHERE kind = 'CLOUD' AND archived_at IS NULL AND state = 'connected'
          AND secrets IS NOT NULL
          AND coalesce(details_at, created_at - interval '2 days') < now() - CASE
            WHEN details_error IS NULL THEN interval '1 day' ELSE interval '1 hour' END
        LIMIT 20)
      UNION ALL
      (SELECT 'webhook', tenant_id, id::text FROM webhook_endpoints e
        WHERE disabled_at IS NULL AND EXISTS (SELECT FROM webhook_deliveries d
          WHERE d.tenant_id = e.tenant_id AND d.endpoint_id = e.id
            AND d.next_attempt_at < now() - interval '3 seconds'))`;
    const subjects = {
      deliver: "channelId",
      inbound: "channelId",
      bot: "conversationId",
      "product-import": "importId",
      media: "mediaId",
      "media-variants": "mediaId",
      "erase-remains": "contactId",
      "channel-details": "channelId",
      webhook: "endpointId",
    };
    for (const [name, rows] of Map.groupBy(left, (row) => row.name)) {
      const subject = subjects[name as keyof typeof subjects];
      await boss().insert(
        name,
        rows.map((row) => ({ data: { tenantId: row.tenantId, [subject]: row.subject } })),
      );
    }
  } catch (error) {
    log.warn({ err: (error as Error).message }, "sweep: the database did not answer");
  }
}
