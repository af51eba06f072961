import { inDatabase, type Shop } from "./shop.ts";

const perChat = 100;
const step = 2_000;

/** So that a shop has at least this many messages, a hundred in each conversation. */
export async function fill(shop: Shop, messages: number): Promise<void> {
  const { databaseUrl, tenantId, channelId } = shop;
  const chats = Math.ceil(messages / perChat);
  await inDatabase(databaseUrl, (client) => client.query(tables), true);
  // What counts usage row by row is of no interest here, and would take most of the time.
  const counting = (on: boolean) =>
    inDatabase(
      databaseUrl,
      async (client) => {
        for (const table of ["messages", "conversations"]) {
          await client.query(`ALTER TABLE ${table} ${on ? "ENABLE" : "DISABLE"} TRIGGER count_new`);
        }
      },
      true,
    );
  await counting(false);
  await inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT count(*)::int AS there FROM bench_chats");
    for (let from = rows[0].there; from < chats; from += step) {
      const given = [tenantId, channelId, from, Math.min(chats, from + step)];
      for (const statement of statements) {
        const used = Math.max(...[...statement.matchAll(/\$(\d)/g)].map(([, n]) => Number(n)));
        const offset = used === 2 ? given.slice(2) : given;
        await client.query(statement, offset);
      }
    }
    const chosen = await client.query("SELECT chat FROM bench_chats ORDER BY n LIMIT 512");
    shop.chats = chosen.rows.map(({ chat }) => chat);
  });
  await counting(true);
  await inDatabase(databaseUrl, (client) => client.query("VACUUM ANALYZE"), true);
}

const tables = `
  CREATE UNLOGGED TABLE IF NOT EXISTS bench_chats
    (n int PRIMARY KEY, contact uuid DEFAULT gen_random_uuid(), chat uuid DEFAULT gen_random_uuid());
  CREATE TABLE IF NOT EXISTS bench_jobs
    (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, data jsonb);
  GRANT ALL ON bench_chats, bench_jobs TO sapa_root`;

const statements = [
  "INSERT INTO bench_chats (n) SELECT generate_series($1::int, $2::int - 1)",
  `INSERT INTO contacts (tenant_id, id, name, phone)
   SELECT $1, contact, 'Pelanggan ' || n, '62812' || lpad(n::text, 8, '0')
   FROM bench_chats WHERE n >= $3 AND n < $4 AND $2::uuid IS NOT NULL`,
  `INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
     text, status, provider_id, inbound_no, created_at)
   SELECT $1, gen_random_uuid(), chat, $2, CASE WHEN i % 2 = 0 THEN 'IN' ELSE 'OUT' END,
     CASE WHEN i % 2 = 0 THEN 'CONTACT' ELSE 'HUMAN_AGENT' END,
     CASE WHEN i % 2 = 0 THEN 'channel' ELSE 'dashboard' END, 'text',
     'Pesan ' || i || ' dari percakapan ' || n || ': kemeja parang ukuran L masih ada?',
     CASE WHEN i % 2 = 0 THEN 'RECEIVED' ELSE 'READ' END, 'wamid.' || n || '.' || i,
     CASE WHEN i % 2 = 0 THEN i / 2 END, now() - make_interval(mins => n, secs => 3600 - i)
   FROM bench_chats, generate_series(1, ${perChat}) i WHERE n >= $3 AND n < $4`,
  `INSERT INTO conversations (tenant_id, id, channel_id, contact_id, status, labels, inbound_no,
     last_message_id, last_activity_at, window_expires_at, created_at)
   SELECT $1, chat, $2, contact, CASE WHEN n % 3 = 0 THEN 'BOT' ELSE 'HUMAN' END,
     CASE WHEN n % 4 = 0 THEN ARRAY['Grosir'] ELSE '{}' END, ${perChat / 2},
     (SELECT m.id FROM messages m WHERE m.tenant_id = $1 AND m.conversation_id = chat
      ORDER BY m.created_at DESC, m.id DESC LIMIT 1),
     now() - make_interval(mins => n, secs => ${3_600 - perChat}), now() + interval '20 hours',
     now() - interval '90 days'
   FROM bench_chats WHERE n >= $3 AND n < $4`,
];
