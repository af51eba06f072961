import type { Context } from "#lib/context.ts";

/**
 * Two contacts turn out to be one person: everything of `from` becomes `into`'s, and `from` is
 * gone. Where both have a conversation on a channel, the messages join in one thread.
 */
export async function mergeContacts(ctx: Context, from: string, into: string): Promise<void> {
  const { tenantId, db } = ctx;
  const both = await db.$queryRaw<{ old: string; kept: string }[]>`
    SELECT a.id AS old, b.id AS kept FROM conversations a
    JOIN conversations b ON b.tenant_id = a.tenant_id AND b.channel_id = a.channel_id
      AND b.contact_id = ${into}::uuid
    WHERE a.tenant_id = ${tenantId}::uuid AND a.contact_id = ${from}::uuid`;
  for (const { old, kept } of both) {
    await db.$executeRaw`
      UPDATE messages m SET conversation_id = ${kept}::uuid,
        inbound_no = m.inbound_no + k.inbound_no
      FROM conversations k
      WHERE m.tenant_id = ${tenantId}::uuid AND m.conversation_id = ${old}::uuid
        AND k.tenant_id = m.tenant_id AND k.id = ${kept}::uuid`;
    await db.$executeRaw`
      UPDATE conversations k SET inbound_no = k.inbound_no + o.inbound_no,
        unanswered = k.unanswered OR o.unanswered,
        window_expires_at = greatest(k.window_expires_at, o.window_expires_at),
        last_activity_at = greatest(k.last_activity_at, o.last_activity_at),
        last_message_id = (SELECT m.id FROM messages m
          WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id
            AND m.type NOT IN ('note', 'event')
          ORDER BY m.created_at DESC, m.id DESC LIMIT 1)
      FROM conversations o
      WHERE k.tenant_id = ${tenantId}::uuid AND k.id = ${kept}::uuid
        AND o.tenant_id = k.tenant_id AND o.id = ${old}::uuid`;
    await db.conversation.delete({ where: { tenantId_id: { tenantId, id: old } } });
  }
  await db.conversation.updateMany({
    where: { tenantId, contactId: from },
    data: { contactId: into },
  });
  await db.contactIdentity.updateMany({
    where: { tenantId, contactId: from },
    data: { contactId: into },
  });
  await db.contact.delete({ where: { tenantId_id: { tenantId, id: from } } });
}
