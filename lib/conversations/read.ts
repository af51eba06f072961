import { type Context, readerOf } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { previewOf } from "#lib/messages/preview.ts";
import type { Conversation } from "./schema.ts";
import { visibleChannel } from "./visible.ts";

type LastMessage = {
  id: string;
  type: NonNullable<Conversation["lastMessage"]>["type"];
  text: string | null;
  payload: unknown;
  filename: string | null;
  direction: "IN" | "OUT";
  as: NonNullable<Conversation["lastMessage"]>["as"];
  status: NonNullable<Conversation["lastMessage"]>["status"];
  createdAt: string;
  deleted: boolean;
};

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
  channel: Conversation["channel"];
  contact: { id: string; name: string | null; phone: string | null; photoId: string | null };
  assignee: Conversation["assignee"];
  last_message: LastMessage | null;
};

/** Conversations as the API shows them, in one query; `which` may use c, ch, p and r. */
export async function readConversations(ctx: Context, which: Prisma.Sql): Promise<Conversation[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c.status, c.labels, c.unanswered, c.waiting_since, c.window_expires_at, c.snoozed_until,
      c.handoff_at, c.handoff_reason, c.created_at, c.last_activity_at,
      c.inbound_no - coalesce(r.inbound_no, 0) AS unread,
      jsonb_build_object('id', ch.id, 'kind', ch.kind, 'name', ch.name) AS channel,
      jsonb_build_object('id', p.id, 'name', p.name, 'phone', p.phone, 'photoId', p.photo_id)
        AS contact,
      (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = c.assignee_id)
        AS assignee,
      (SELECT jsonb_build_object('id', m.id, 'type', m.type, 'text', m.text, 'payload', m.payload,
          'direction', m.direction, 'as', m."as", 'status', m.status, 'createdAt', m.created_at,
          'deleted', m.deleted_at IS NOT NULL,
          'filename', (SELECT filename FROM media f WHERE f.tenant_id = m.tenant_id AND f.id = m.media_id))
        FROM messages m WHERE m.tenant_id = c.tenant_id AND m.id = c.last_message_id) AS last_message
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
    LEFT JOIN read_cursors r ON r.tenant_id = c.tenant_id AND r.conversation_id = c.id
      AND r.reader_id = ${readerOf(ctx)}::uuid
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND ${visibleChannel(ctx)} AND ${which}`;
  return rows.map(present);
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function present(row: Row): Conversation {
  const { photoId, ...contact } = row.contact;
  const last = row.last_message;
  return {
    id: row.id,
    status: row.status,
    channel: row.channel,
    contact: { ...contact, photoUrl: photoId ? `/api/v1/media/${photoId}` : null },
    assignee: row.assignee,
    labels: row.labels,
    unreadCount: row.unread,
    unanswered: row.unanswered,
    waitingSince: iso(row.waiting_since),
    lastMessage: last && {
      id: last.id,
      type: last.type,
      preview: last.deleted ? "" : previewOf(last),
      direction: last.direction,
      as: last.as,
      status: last.status,
      createdAt: new Date(last.createdAt).toISOString(),
    },
    windowExpiresAt: iso(row.window_expires_at),
    snoozedUntil: iso(row.snoozed_until),
    handoff: row.handoff_at
      ? { at: row.handoff_at.toISOString(), reason: row.handoff_reason }
      : null,
    createdAt: row.created_at.toISOString(),
    lastActivityAt: row.last_activity_at.toISOString(),
  };
}
