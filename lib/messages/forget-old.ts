import type { Context } from "#lib/context.ts";
import { lockConversation } from "#lib/conversations/lock.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { letGo } from "#lib/media/let-go.ts";

const system = { kind: "system" } as const;
const batch = 500;

/**
 * Deletes a tenant's messages that are older than it keeps them, chat by chat, with their files
 * unless something else shows those. Chats and customers stay, counters and the ledger too.
 */
export async function forgetOldMessages(tenantId: string): Promise<void> {
  for (;;) {
    const chats = await inTenant(tenantId, system, chatsWithOld);
    if (chats.length === 0) return;
    for (const id of chats) {
      while (await inTenant(tenantId, system, (ctx) => forgetIn(ctx, id)));
    }
  }
}

async function chatsWithOld(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM conversations c JOIN tenants t ON t.id = c.tenant_id
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND EXISTS (SELECT FROM messages m
      WHERE m.tenant_id = c.tenant_id AND m.conversation_id = c.id AND m.status <> 'QUEUED'
        AND m.created_at < ${ctx.now}::timestamptz - make_interval(days => t.messages_kept_days))
    LIMIT 200`;
  return rows.map(({ id }) => id);
}

async function forgetIn(ctx: Context, conversationId: string): Promise<boolean> {
  const { tenantId, db } = ctx;
  await lockConversation(ctx, conversationId);
  const old = await db.$queryRaw<{ id: string; mediaId: string | null }[]>`
    SELECT m.id, m.media_id AS "mediaId" FROM messages m JOIN tenants t ON t.id = m.tenant_id
    WHERE m.tenant_id = ${tenantId}::uuid AND m.conversation_id = ${conversationId}::uuid
      AND m.status <> 'QUEUED'
      AND m.created_at < ${ctx.now}::timestamptz - make_interval(days => t.messages_kept_days)
    ORDER BY m.created_at, m.id LIMIT ${batch}`;
  const ids = old.map(({ id }) => id);
  await db.conversation.updateMany({
    where: { tenantId, id: conversationId, lastMessageId: { in: ids } },
    data: { lastMessageId: null },
  });
  await db.reaction.deleteMany({ where: { tenantId, messageId: { in: ids } } });
  await db.message.deleteMany({ where: { tenantId, id: { in: ids } } });
  for (const mediaId of new Set(old.map((message) => message.mediaId))) await letGo(ctx, mediaId);
  return old.length === batch;
}
