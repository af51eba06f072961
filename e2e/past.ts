import { arrange } from "./database.ts";

/**
 * What was said in a conversation before the test begins, oldest first, each message read or
 * received. What comes after it by the API stands behind it.
 */
export const givenPast = (conversationId: string, by: "us" | "customer", texts: string[]) =>
  arrange(by === "us" ? oursSql : theirsSql, [conversationId, texts]);

const saidSql = `
  SELECT c.tenant_id, gen_random_uuid() AS id, c.id AS conversation_id, c.channel_id, text, n,
    c.inbound_no, date_trunc('milliseconds', now()) + n * interval '1 millisecond' AS at
  FROM conversations c, unnest($2::text[]) WITH ORDINALITY AS said(text, n)
  WHERE c.id = $1::uuid`;

const oursSql = `
  INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
    text, provider_id, status, created_at, sent_at)
  SELECT tenant_id, id, conversation_id, channel_id, 'OUT', 'HUMAN_AGENT', 'dashboard', 'text',
    text, 'past.' || id, 'READ', at, at
  FROM (${saidSql}) said`;

const theirsSql = `
  WITH added AS (
    INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
      text, provider_id, status, inbound_no, created_at, sent_at)
    SELECT tenant_id, id, conversation_id, channel_id, 'IN', 'CONTACT', 'channel', 'text',
      text, 'past.' || id, 'RECEIVED', inbound_no + n, at, at
    FROM (${saidSql}) said
    RETURNING tenant_id, conversation_id, id, inbound_no, created_at),
  newest AS (SELECT * FROM added ORDER BY inbound_no DESC LIMIT 1)
  UPDATE conversations c
  SET inbound_no = newest.inbound_no, last_message_id = newest.id,
    last_activity_at = newest.created_at
  FROM newest WHERE c.tenant_id = newest.tenant_id AND c.id = newest.conversation_id`;
