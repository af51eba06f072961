import { type Context, readerOf } from "#lib/context.ts";
import { pageOfMessages } from "#lib/messages/list.ts";
import { findConversation } from "./find.ts";
import type { ConversationDetail } from "./schema.ts";

const latest = 50;

/** The conversation and its latest messages, oldest first, notes and events included. */
export async function readConversation(
  ctx: Context,
  { id }: { id: string },
): Promise<ConversationDetail> {
  const conversation = await findConversation(ctx, id);
  const { items, nextCursor } = await pageOfMessages(ctx, id, latest);
  const firstUnreadId = conversation.unreadCount > 0 ? await firstUnread(ctx, id) : null;
  return { ...conversation, messages: items.reverse(), messagesCursor: nextCursor, firstUnreadId };
}

/**
 * Where to go on reading. Whoever has answered has read what came before; it counts only because it
 * was marked as unread since.
 */
async function firstUnread(ctx: Context, id: string): Promise<string | null> {
  const [first] = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH unread AS NOT MATERIALIZED (
      SELECT m.id, m.inbound_no, m.created_at FROM messages m
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.conversation_id = ${id}::uuid
        AND m.inbound_no > coalesce((SELECT r.inbound_no FROM read_cursors r
          WHERE r.tenant_id = m.tenant_id AND r.conversation_id = m.conversation_id
            AND r.reader_id = ${readerOf(ctx)}::uuid), 0)),
    answered AS (
      SELECT max(m.created_at) AS at FROM messages m
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.conversation_id = ${id}::uuid
        AND m.created_at > (SELECT u.created_at FROM unread u ORDER BY u.inbound_no LIMIT 1)
        AND m.author_id = ${readerOf(ctx)}::uuid AND m.type NOT IN ('note', 'event'))
    SELECT u.id FROM unread u
    WHERE u.created_at > coalesce((SELECT at FROM answered), '-infinity')
    ORDER BY u.inbound_no LIMIT 1`;
  return first?.id ?? null;
}
