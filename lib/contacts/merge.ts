import type { Context } from "#lib/context.ts";
import { mergeConversations } from "#lib/conversations/merge.ts";
import { letGo } from "#lib/media/let-go.ts";

/**
 * Two contacts turn out to be one person: everything of `from` becomes `into`'s, and `from` is
 * gone. Where both have a conversation on a channel, the messages join in one thread.
 */
export async function mergeContacts(ctx: Context, from: string, into: string): Promise<void> {
  const { tenantId, db } = ctx;
  await mergeConversations(ctx, from, into);
  await db.contactIdentity.updateMany({
    where: { tenantId, contactId: from },
    data: { contactId: into },
  });
  await mergeReactions(ctx, `contact:${from}`, `contact:${into}`);
  await db.$executeRaw`
    UPDATE contacts k SET
      name = CASE WHEN o.newer THEN o.name ELSE k.name END,
      name_at = CASE WHEN o.newer THEN o.name_at ELSE k.name_at END,
      opted_out_at = CASE WHEN o.later THEN o.opted_out_at ELSE k.opted_out_at END,
      preference_at = greatest(k.preference_at, o.preference_at),
      last_seen_at = greatest(k.last_seen_at, o.last_seen_at),
      photo_id = coalesce(k.photo_id, o.photo_id),
      photo_from = CASE WHEN k.photo_id IS NULL THEN o.photo_from ELSE k.photo_from END,
      note = nullif(concat_ws(E'\\n', k.note, o.note), ''),
      labels = ARRAY(SELECT DISTINCT unnest(k.labels || o.labels) ORDER BY 1)
    FROM (SELECT a.*,
        b.name IS NULL OR (b.name_at, b.name) < (a.name_at, a.name) AS newer,
        coalesce(b.preference_at < a.preference_at, a.preference_at IS NOT NULL) AS later
      FROM contacts a JOIN contacts b ON b.tenant_id = a.tenant_id AND b.id = ${into}::uuid
      WHERE a.tenant_id = ${tenantId}::uuid AND a.id = ${from}::uuid) o
    WHERE k.tenant_id = ${tenantId}::uuid AND k.id = ${into}::uuid`;
  const gone = await db.contact.delete({ where: { tenantId_id: { tenantId, id: from } } });
  await letGo(ctx, gone.photoId);
}

/** One person has one reaction to a message: the later of two stays. */
async function mergeReactions(ctx: Context, from: string, into: string): Promise<void> {
  await ctx.db.$executeRaw`
    DELETE FROM reactions a USING reactions b
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND b.tenant_id = a.tenant_id
      AND b.message_id = a.message_id
      AND (a.actor, b.actor) IN ((${from}, ${into}), (${into}, ${from}))
      AND (a.at, a.emoji, a.actor) < (b.at, b.emoji, b.actor)`;
  await ctx.db.reaction.updateMany({
    where: { tenantId: ctx.tenantId, actor: from },
    data: { actor: into },
  });
}
