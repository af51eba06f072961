import { type Context, readerOf } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { previewOf } from "#lib/messages/preview.ts";
import type { Conversation } from "./schema.ts";
import { visibleChannel } from "./visible.ts";

type Last = NonNullable<Conversation["lastMessage"]>;

type Row = {
  id: string;
  status: Conversation["status"];
  labels: string[];
  unanswered: boolean;
  waiting_since: Date | null;
  window_expires_at: Date | null;
  snoozed_until: Date | null;
  handoff_at: Date | null;
  handoff_reason: string | null;
  created_at: Date;
  last_activity_at: Date;
  unread: number;
  channel_id: string;
  channel_kind: Conversation["channel"]["kind"];
  channel_name: string;
  contact_id: string;
  contact_name: string | null;
  contact_phone: string | null;
  contact_photo_id: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  last_id: string | null;
  last_type: Last["type"];
  last_text: string | null;
  last_payload: unknown;
  last_filename: string | null;
  last_direction: Last["direction"];
  last_as: Last["as"];
  last_status: Last["status"];
  last_at: Date;
  last_deleted: boolean;
};

/**
 * Conversations as the API shows them, in one query; `which` may use c, ch, p and r. Plain columns:
 * objects made by PostgreSQL would be made, sent and read once more.
 */
export async function readConversations(ctx: Context, which: Prisma.Sql): Promise<Conversation[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c.status, c.labels, c.unanswered, c.waiting_since, c.window_expires_at, c.snoozed_until,
      c.handoff_at, c.handoff_reason, c.created_at, c.last_activity_at,
      c.inbound_no - coalesce(r.inbound_no, 0) AS unread,
      ch.id AS channel_id, ch.kind AS channel_kind, ch.name AS channel_name,
      p.id AS contact_id, p.name AS contact_name, p.phone AS contact_phone,
      p.photo_id AS contact_photo_id, u.id AS assignee_id, u.name AS assignee_name,
      m.id AS last_id, m.type AS last_type, m.text AS last_text, m.payload AS last_payload,
      m.direction AS last_direction, m."as" AS last_as, m.status AS last_status,
      m.created_at AS last_at, m.deleted_at IS NOT NULL AS last_deleted, f.filename AS last_filename
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
    LEFT JOIN read_cursors r ON r.tenant_id = c.tenant_id AND r.conversation_id = c.id
      AND r.reader_id = ${readerOf(ctx)}::uuid
    LEFT JOIN users u ON u.id = c.assignee_id
    LEFT JOIN messages m ON m.tenant_id = c.tenant_id AND m.id = c.last_message_id
    LEFT JOIN media f ON f.tenant_id = m.tenant_id AND f.id = m.media_id
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND ${visibleChannel(ctx)} AND ${which}`;
  return rows.map(present);
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function present(row: Row): Conversation {
  const photoId = row.contact_photo_id;
  return {
    id: row.id,
    status: row.status,
    channel: { id: row.channel_id, kind: row.channel_kind, name: row.channel_name },
    contact: {
      id: row.contact_id,
      name: row.contact_name,
      phone: row.contact_phone,
      photoUrl: photoId ? `/api/v1/media/${photoId}` : null,
    },
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? "" } : null,
    labels: row.labels,
    unreadCount: row.unread,
    unanswered: row.unanswered,
    waitingSince: iso(row.waiting_since),
    lastMessage: lastOf(row),
    windowExpiresAt: iso(row.window_expires_at),
    snoozedUntil: iso(row.snoozed_until),
    handoff: row.handoff_at
      ? { at: row.handoff_at.toISOString(), reason: row.handoff_reason }
      : null,
    createdAt: row.created_at.toISOString(),
    lastActivityAt: row.last_activity_at.toISOString(),
  };
}

function lastOf(row: Row): Conversation["lastMessage"] {
  if (!row.last_id) return null;
  const { last_type: type, last_text: text, last_payload: payload, last_filename: filename } = row;
  return {
    id: row.last_id,
    type,
    preview: row.last_deleted ? "" : previewOf({ type, text, payload, filename }),
    direction: row.last_direction,
    as: row.last_as,
    status: row.last_status,
    createdAt: row.last_at.toISOString(),
  };
}
