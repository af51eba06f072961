import { pool } from "#lib/db/pool.ts";
import { processWide } from "#lib/process-wide.ts";
import type { StoredEvent } from "./hub.ts";

type Row = {
  tenantId: string;
  conversationId: string;
  userId: string;
  name: string;
  state: string;
  seenAt: Date;
};

/** Whoever commits this much later than their row says is only heard at their next sign of life. */
const lateMs = 2_000;

const heard = () =>
  processWide("presences heard", () => ({ until: new Date(0), told: new Map<string, number>() }));

/**
 * What is new about who is where, of all tenants, in one read of this process however many watch.
 * Nobody keeps it: as events without a place they are told to whoever listens now, or never.
 */
export async function newPresences(): Promise<StoredEvent[]> {
  const memory = heard();
  const { rows } = await pool().query<Row>(
    `SELECT p.tenant_id AS "tenantId", p.conversation_id AS "conversationId",
       p.user_id AS "userId", u.name, p.state, p.seen_at AS "seenAt"
     FROM presences p JOIN users u ON u.id = p.user_id
     WHERE p.seen_at > greatest($1::timestamptz, clock_timestamp() - interval '12 seconds')
     ORDER BY p.seen_at`,
    [new Date(memory.until.getTime() - lateMs)],
  );
  const fresh = rows.filter((row) => {
    const key = `${row.tenantId} ${row.conversationId} ${row.userId}`;
    const at = row.seenAt.getTime();
    if (memory.told.get(key) === at) return false;
    memory.told.set(key, at);
    return true;
  });
  memory.until = rows.at(-1)?.seenAt ?? memory.until;
  for (const [key, at] of memory.told) {
    if (at < memory.until.getTime() - lateMs) memory.told.delete(key);
  }
  return fresh.map(eventOf);
}

const eventOf = ({ tenantId, conversationId, userId, name, state, seenAt }: Row): StoredEvent => ({
  place: null,
  tenantId,
  type: "conversation.presence",
  conversationId,
  data: { conversationId, member: { id: userId, name }, state },
  conversation: null,
  createdAt: seenAt,
});
