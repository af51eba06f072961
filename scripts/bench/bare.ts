import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { newId } from "#lib/ids.ts";

/**
 * What somebody would write who needs nothing but the five answers: one process, `node:http`,
 * prepared statements, and none of the checks. It works on the app's own tables. Started by
 * start-bare.ts; says its port to its parent.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 12,
  options: "-c role=sapa_root -c timezone=UTC",
});
const [tenantId = "", channelId = ""] = process.argv.slice(2);

const list = {
  name: "list",
  text: `SELECT c.id, c.status, c.labels, c.unanswered, c.waiting_since, c.window_expires_at,
      c.snoozed_until, c.handoff_at, c.handoff_reason, c.created_at, c.last_activity_at,
      c.inbound_no, ch.id AS channel_id, ch.kind, ch.name AS channel_name, p.id AS contact_id,
      p.name, p.phone, p.photo_id, m.id AS message_id, m.type, m.text, m.direction, m."as",
      m.status AS message_status, m.created_at AS message_at
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
    LEFT JOIN messages m ON m.tenant_id = c.tenant_id AND m.id = c.last_message_id
    WHERE c.tenant_id = $1 ORDER BY c.last_activity_at DESC, c.id DESC LIMIT 50`,
};
const thread = {
  name: "thread",
  text: `SELECT m.id, m.conversation_id, m.direction, m."as", m.via, m.type, m.text, m.payload,
      m.status, m.created_at, m.sent_at, m.delivered_at, m.read_at
    FROM messages m WHERE m.tenant_id = $1 AND m.conversation_id = $2
    ORDER BY m.created_at DESC, m.id DESC LIMIT 50`,
};
const message = {
  name: "message",
  text: `INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
      text, status, created_at) VALUES ($1, $2, $3, $4, 'OUT', 'SYSTEM', 'api', 'text', $5, 'SENT', now())
    RETURNING *`,
};
const job = { name: "job", text: "INSERT INTO bench_jobs (name, data) VALUES ('deliver', $1)" };
const post = {
  name: "post",
  text: `INSERT INTO webhooks_in (tenant_id, id, channel_id, body, received_at, processed_at)
    VALUES ($1, $2, $3, $4, now(), now())`,
};

const answers: Record<string, (request: IncomingMessage, id: string) => Promise<unknown>> = {
  ping: async () => ({ pong: true }),
  list: async () => (await pool.query(list, [tenantId])).rows,
  history: async (_, id) => (await pool.query(thread, [tenantId, id])).rows,
  send: async (request, id) => {
    const { text } = JSON.parse((await bodyOf(request)).toString());
    const client = await pool.connect();
    await client.query("BEGIN");
    const { rows } = await client.query(message, [tenantId, newId(), id, channelId, text]);
    await client.query(job, [{ conversationId: id }]);
    await client.query("COMMIT");
    client.release();
    return rows[0];
  },
  webhook: async (request) => {
    const body = await bodyOf(request);
    await pool.query(post, [tenantId, newId(), channelId, body]);
    return null;
  },
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, name = "", id = ""] = (request.url ?? "").split("/");
  const data = await answers[name]?.(request, id);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ data }));
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => {
    response.writeHead(500).end(error.message);
  });
});
server.listen(0, () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
process.once("disconnect", () => process.exit(0));
