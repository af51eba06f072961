import { type Context, readerOf } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Locked } from "./lock.ts";

/**
 * Moves the caller's own cursor; nobody else's unread count changes. Read: to the end, or to
 * `upTo`, never back. Unread: one message is new again. The customer's blue ticks come from a job.
 */
export async function markRead(
  ctx: Context,
  conversation: Locked,
  read: boolean,
  upTo = conversation.inboundNo,
): Promise<void> {
  const readerId = readerOf(ctx);
  const target = read ? upTo : Math.max(0, conversation.inboundNo - 1);
  const [moved] = await ctx.db.$queryRaw<{ inbound_no: number }[]>`
    INSERT INTO read_cursors AS r (tenant_id, conversation_id, reader_id, inbound_no, read_at)
    VALUES (${ctx.tenantId}::uuid, ${conversation.id}::uuid, ${readerId}::uuid, ${target}, ${ctx.now})
    ON CONFLICT (tenant_id, conversation_id, reader_id) DO UPDATE
      SET inbound_no = excluded.inbound_no, read_at = excluded.read_at
      WHERE NOT ${read} OR r.inbound_no < excluded.inbound_no
    RETURNING inbound_no`;
  if (!moved) return;
  const unreadCount = conversation.inboundNo - moved.inbound_no;
  const conversationId = conversation.id;
  await emit(
    ctx,
    "conversation.read",
    { conversationId, readerId, unreadCount },
    { conversationId },
  );
  if (read) await enqueue(ctx, "read-receipt", { conversationId });
}
