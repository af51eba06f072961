import type { Context } from "#lib/context.ts";
import { tell } from "./change-hands.ts";

type Pair = { old: string; kept: string };

/**
 * One contact becomes part of another. Where both have a conversation on a channel their messages
 * join in one thread; a conversation that has no counterpart only changes its contact.
 */
export async function mergeConversations(ctx: Context, from: string, into: string): Promise<void> {
  const { tenantId, db } = ctx;
  // Held first: a worker or a person who is in the middle of one must not add to it meanwhile.
  await db.$queryRaw`SELECT 1 FROM conversations
    WHERE tenant_id = ${tenantId}::uuid AND contact_id IN (${from}::uuid, ${into}::uuid)
    ORDER BY id FOR UPDATE`;
  const pairs = await db.$queryRaw<Pair[]>`
    SELECT a.id AS old, b.id AS kept FROM conversations a
    JOIN conversations b ON b.tenant_id = a.tenant_id AND b.channel_id = a.channel_id
      AND b.contact_id = ${into}::uuid
    WHERE a.tenant_id = ${tenantId}::uuid AND a.contact_id = ${from}::uuid`;
  for (const pair of pairs) await join(ctx, pair);
  await db.conversation.updateMany({
    where: { tenantId, contactId: from },
    data: { contactId: into },
  });
}

async function join(ctx: Context, { old, kept }: Pair): Promise<void> {
  const { tenantId, db } = ctx;
  // What the bot had queued in the old thread still counts if both are the bot's.
  await db.$executeRaw`
    UPDATE messages m SET conversation_id = k.id, inbound_no = m.inbound_no + k.inbound_no,
      epoch = CASE WHEN m.epoch IS NULL THEN NULL
        WHEN m.epoch = o.epoch AND o.status = k.status THEN k.epoch ELSE 0 END
    FROM conversations k, conversations o
    WHERE m.tenant_id = ${tenantId}::uuid AND m.conversation_id = ${old}::uuid
      AND k.tenant_id = m.tenant_id AND k.id = ${kept}::uuid
      AND o.tenant_id = m.tenant_id AND o.id = ${old}::uuid`;
  // A person who had either has both: the bot must not go on in a thread that was handed off. The
  // later of two leases stands, or a message that is just being sent would be sent again.
  await db.$executeRaw`
    UPDATE conversations k SET
      status = CASE WHEN 'HUMAN' IN (k.status, o.status) THEN 'HUMAN'
        WHEN 'BOT' IN (k.status, o.status) THEN 'BOT' ELSE 'RESOLVED' END,
      epoch = CASE WHEN k.status = o.status THEN k.epoch ELSE greatest(k.epoch, o.epoch) + 1 END,
      assignee_id = coalesce(k.assignee_id, o.assignee_id),
      labels = ARRAY(SELECT DISTINCT unnest(k.labels || o.labels) ORDER BY 1),
      handoff_at = coalesce(k.handoff_at, o.handoff_at),
      handoff_reason = coalesce(k.handoff_reason, o.handoff_reason),
      inbound_no = k.inbound_no + o.inbound_no,
      answered_no = CASE WHEN k.unanswered THEN k.answered_no ELSE k.inbound_no + o.answered_no END,
      unanswered = k.unanswered OR o.unanswered,
      waiting_since = least(k.waiting_since, o.waiting_since),
      window_expires_at = greatest(k.window_expires_at, o.window_expires_at),
      last_activity_at = greatest(k.last_activity_at, o.last_activity_at),
      bot_due_at = CASE WHEN 'HUMAN' IN (k.status, o.status) THEN NULL
        ELSE least(k.bot_due_at, o.bot_due_at) END,
      bot_since = CASE WHEN 'HUMAN' IN (k.status, o.status) THEN NULL
        ELSE least(k.bot_since, o.bot_since) END,
      sending_until = greatest(k.sending_until, o.sending_until),
      hold_until = greatest(k.hold_until, o.hold_until),
      pace_at = greatest(k.pace_at, o.pace_at),
      spared_until = greatest(k.spared_until, o.spared_until),
      last_message_id = (SELECT m.id FROM messages m
        WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id
          AND m.type NOT IN ('note', 'event')
        ORDER BY m.created_at DESC, m.id DESC LIMIT 1)
    FROM conversations o
    WHERE k.tenant_id = ${tenantId}::uuid AND k.id = ${kept}::uuid
      AND o.tenant_id = k.tenant_id AND o.id = ${old}::uuid`;
  await db.readCursor.deleteMany({ where: { tenantId, conversationId: old } });
  await db.conversation.delete({ where: { tenantId_id: { tenantId, id: old } } });
  await tell(ctx, kept, "conversation.updated");
}
