import pg from "pg";

export type FilledChat = { id: string; phone: string; lastText: string };

export type Filled = {
  /** The newest first: with enough messages to be worth opening. */
  chats: FilledChat[];
  /** The one with very many messages. */
  long: FilledChat;
};

type Amounts = { conversations: number; longThread: number; chats: number; perChat: number };

/**
 * Puts conversations straight into the database, owned by people so that no bot answers. The
 * newest is the long one, behind it some with `perChat` messages; the others have one each.
 */
export async function fillShop(
  connectionString: string,
  tenantId: string,
  amounts: Amounts,
): Promise<Filled> {
  const client = new pg.Client({ connectionString, options: "-c role=sapa_root" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(conversationsSql, [tenantId, amounts.conversations]);
    await client.query(messagesSql, [tenantId, amounts.longThread, amounts.chats, amounts.perChat]);
    await client.query(lastSql, [tenantId]);
    await client.query(readSql, [tenantId]);
    await client.query("COMMIT");
    // Only the owner of a table may. Without it PostgreSQL still believes that they are empty.
    await client.query("SET ROLE NONE");
    await client.query("ANALYZE");
    await client.query("SET ROLE sapa_root");
    const { rows } = await client.query<FilledChat>(newestSql, [tenantId, amounts.chats + 1]);
    const [long, ...chats] = rows;
    if (!long) throw new Error("Nothing was filled in");
    return { long, chats };
  } finally {
    await client.end();
  }
}

const conversationsSql = `
  WITH box AS (SELECT id FROM channels WHERE tenant_id = $1::uuid AND kind = 'SANDBOX'),
  numbered AS (
    SELECT n, gen_random_uuid() AS contact_id, gen_random_uuid() AS id,
      (6281200000000 + n)::text AS phone,
      (ARRAY['Dewi','Budi','Sari','Agus','Ratna','Joko','Wulan','Bagus'])[1 + n % 8] || ' ' || n AS name,
      now() - n * interval '1 minute' AS at
    FROM generate_series(0, $2::int - 1) n),
  people AS (
    INSERT INTO contacts (tenant_id, id, name, name_at, phone, last_seen_at)
    SELECT $1::uuid, contact_id, name, at, phone, at FROM numbered RETURNING 1),
  addresses AS (
    INSERT INTO contact_identities (tenant_id, kind, value, contact_id, seen_at)
    SELECT $1::uuid, 'PHONE', phone, contact_id, at FROM numbered RETURNING 1)
  INSERT INTO conversations
    (tenant_id, id, channel_id, contact_id, status, last_activity_at, created_at, handoff_at)
  SELECT $1::uuid, numbered.id, box.id, contact_id, 'HUMAN', at, at - interval '30 days', at
  FROM numbered, box`;

/** Every third is ours, a few are long, and all is read. */
const messagesSql = `
  WITH ranked AS (
    SELECT id, channel_id, last_activity_at AS at,
      row_number() OVER (ORDER BY last_activity_at DESC) - 1 AS place
    FROM conversations WHERE tenant_id = $1::uuid),
  wanted AS (
    SELECT *, CASE WHEN place = 0 THEN $2::int WHEN place <= $3::int THEN $4::int ELSE 1 END AS count
    FROM ranked)
  INSERT INTO messages
    (tenant_id, id, conversation_id, channel_id, direction, "as", via, type, text, provider_id,
     status, inbound_no, created_at, sent_at)
  SELECT $1::uuid, gen_random_uuid(), w.id, w.channel_id,
    CASE WHEN n % 3 = 2 THEN 'OUT' ELSE 'IN' END, CASE WHEN n % 3 = 2 THEN 'HUMAN_AGENT' ELSE 'CONTACT' END,
    CASE WHEN n % 3 = 2 THEN 'dashboard' ELSE 'channel' END, 'text',
    'Pesan ' || w.place || '.' || n || ': ' || repeat('kak, kemeja *parang* ukuran L masih ada? ', 1 + (n * 7) % 5 / 2),
    'bench.' || w.place || '.' || n,
    CASE WHEN n % 3 = 2 THEN 'READ' ELSE 'RECEIVED' END,
    CASE WHEN n % 3 = 2 THEN NULL ELSE n - n / 3 END,
    w.at - (w.count - n) * interval '40 seconds', w.at - (w.count - n) * interval '40 seconds'
  FROM wanted w, generate_series(1, w.count) n`;

const lastSql = `
  UPDATE conversations c SET last_message_id = l.id, inbound_no = l.most, answered_no = l.most
  FROM (
    SELECT conversation_id, (array_agg(id ORDER BY created_at DESC))[1] AS id,
      coalesce(max(inbound_no), 0) AS most
    FROM messages WHERE tenant_id = $1::uuid GROUP BY conversation_id) l
  WHERE c.tenant_id = $1::uuid AND c.id = l.conversation_id`;

const readSql = `
  INSERT INTO read_cursors (tenant_id, conversation_id, reader_id, inbound_no)
  SELECT c.tenant_id, c.id, m.user_id, c.inbound_no FROM conversations c
  JOIN memberships m ON m.tenant_id = c.tenant_id WHERE c.tenant_id = $1::uuid`;

const newestSql = `
  WITH newest AS (
    SELECT tenant_id, id, contact_id, last_message_id, last_activity_at FROM conversations
    WHERE tenant_id = $1::uuid ORDER BY last_activity_at DESC LIMIT $2)
  SELECT c.id, p.phone, split_part(m.text, ':', 1) || ':' AS "lastText" FROM newest c
  JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
  JOIN messages m ON m.tenant_id = c.tenant_id AND m.id = c.last_message_id
  ORDER BY c.last_activity_at DESC`;
