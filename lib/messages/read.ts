import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { presentMedia, type StoredMedia } from "./present-media.ts";
import { previewOf } from "./preview.ts";
import type { Message } from "./schema.ts";

type Row = {
  id: string;
  conversation_id: string;
  direction: Message["direction"];
  as: Message["as"];
  via: Message["via"];
  type: Message["type"];
  text: string | null;
  template: Message["template"];
  payload: Message["payload"];
  status: Message["status"];
  error_code: string | null;
  error_message: string | null;
  retryable: boolean;
  created_at: Date;
  sent_at: Date | null;
  delivered_at: Date | null;
  read_at: Date | null;
  edited_at: Date | null;
  deleted_at: Date | null;
  deleted_for: Message["deletedFor"];
  author: { id: string; name: string } | null;
  media: StoredMedia | null;
  reply: {
    id: string;
    type: Message["type"];
    text: string | null;
    as: Message["as"];
    filename: string | null;
    imageId: string | null;
  } | null;
  reactions: { emoji: string; by: string }[] | null;
};

/** Messages as the API shows them, in one query. `which` says where, in what order and how many. */
export async function readMessages(ctx: Context, which: Prisma.Sql): Promise<Message[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m.conversation_id, m.direction, m."as", m.via, m.type, m.text, m.template,
      m.payload, m.status, m.error_code, m.error_message, m.retryable, m.created_at, m.sent_at,
      m.delivered_at, m.read_at, m.edited_at, m.deleted_at, m.deleted_for,
      (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = m.author_id)
        AS author,
      (SELECT jsonb_build_object('id', f.id, 'mimeType', f.mime_type, 'size', f.size_bytes,
          'filename', f.filename, 'width', f.width, 'height', f.height,
          'durationSeconds', f.duration_seconds, 'state', f.state, 'error', f.error,
          'thumbnailBytes', f.thumbnail_bytes, 'placeholder', f.placeholder,
          'waveform', f.waveform, 'preparedAt', f.prepared_at, 'missingAt', f.missing_at)
        FROM media f WHERE f.tenant_id = m.tenant_id AND f.id = m.media_id) AS media,
      (SELECT jsonb_build_object('id', q.id, 'type', q.type, 'as', q."as",
          'text', CASE WHEN q.deleted_at IS NULL THEN q.text END,
          'filename', CASE WHEN q.deleted_at IS NULL THEN f.filename END,
          'imageId', CASE WHEN q.deleted_at IS NULL AND f.mime_type LIKE 'image/%' THEN f.id END)
        FROM messages q LEFT JOIN media f ON f.tenant_id = q.tenant_id AND f.id = q.media_id
        WHERE q.tenant_id = m.tenant_id AND q.id = m.reply_to_id) AS reply,
      (SELECT jsonb_agg(jsonb_build_object('emoji', r.emoji, 'by', r.actor) ORDER BY r.at)
        FROM reactions r WHERE r.tenant_id = m.tenant_id AND r.message_id = m.id AND r.emoji <> '') AS reactions
    FROM messages m
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND ${which}`;
  return rows.map(present);
}

export const readMessage = async (ctx: Context, id: string): Promise<Message | null> =>
  (await readMessages(ctx, Prisma.sql`m.id = ${id}::uuid`))[0] ?? null;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function present(row: Row): Message {
  const gone = row.deleted_at !== null;
  return {
    id: row.id,
    conversationId: row.conversation_id,
    direction: row.direction,
    as: row.as,
    via: row.via,
    type: row.type,
    text: gone ? null : row.text,
    media: row.media && !gone ? presentMedia(row.media, row.text) : null,
    template: row.template && shownTemplate(row.template),
    payload: gone ? null : row.payload,
    replyTo: row.reply
      ? {
          id: row.reply.id,
          preview: previewOf(row.reply),
          as: row.reply.as,
          type: row.reply.type,
          imageUrl: row.reply.imageId && `/api/v1/media/${row.reply.imageId}`,
        }
      : null,
    reactions: (row.reactions ?? []).map(({ emoji, by }) => ({
      emoji,
      by: by.split(":")[0] ?? by,
    })),
    status: row.status,
    error: row.error_code
      ? { code: row.error_code, message: row.error_message ?? "", retryable: row.retryable }
      : null,
    author: row.author,
    createdAt: row.created_at.toISOString(),
    sentAt: iso(row.sent_at),
    deliveredAt: iso(row.delivered_at),
    readAt: iso(row.read_at),
    editedAt: iso(row.edited_at),
    deletedAt: iso(row.deleted_at),
    deletedFor: row.deleted_for,
  };
}

/** Not the parts that the provider gets: those are kept to send them again. */
const shownTemplate = ({ id, name, language, params }: NonNullable<Message["template"]>) => ({
  id,
  name,
  language,
  params,
});
