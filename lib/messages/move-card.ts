import type { Context } from "#lib/context.ts";
import type { NewMessage } from "./append.ts";

type Said = NewMessage & { id: string; createdAt: Date };

/**
 * What a message changes on its conversation's card: the last word, how many came in, who waits
 * since when. The caller holds the conversation's lock.
 */
export async function moveCard(ctx: Context, conversationId: string, said: Said): Promise<void> {
  const inbound = said.direction === "IN";
  // The bot's farewell before a person comes is no answer yet: the customer goes on waiting.
  const answers = !inbound && !(said.as === "SYSTEM" && said.via === "bot");
  const heard = inbound && (await heardOnPhone(ctx, conversationId, said.createdAt));
  const open = answers ? await stillOpen(ctx, conversationId, said) : { count: 0, since: null };
  await ctx.db.$executeRaw`
    UPDATE conversations SET
      last_message_id = CASE WHEN (SELECT m.created_at > ${said.createdAt} FROM messages m
          WHERE m.tenant_id = conversations.tenant_id AND m.id = conversations.last_message_id)
        THEN last_message_id ELSE ${said.id}::uuid END,
      last_activity_at = greatest(last_activity_at, ${ctx.now}),
      inbound_no = inbound_no + ${inbound ? 1 : 0},
      answered_no = CASE WHEN ${answers} THEN inbound_no - ${open.count} ELSE answered_no END,
      unanswered = CASE WHEN ${inbound} THEN unanswered OR NOT ${heard}
        WHEN ${answers} THEN ${open.count > 0} ELSE unanswered END,
      waiting_since = CASE WHEN ${inbound && !heard} THEN least(waiting_since, ${said.createdAt})
        WHEN ${answers} THEN ${open.since} ELSE waiting_since END
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversationId}::uuid`;
}

/** It comes late: the owner had read it on the phone, and has answered it there. */
async function heardOnPhone(ctx: Context, conversationId: string, at: Date): Promise<boolean> {
  const answer = await ctx.db.message.findFirst({
    where: {
      tenantId: ctx.tenantId,
      conversationId,
      via: "phone",
      type: { not: "event" },
      createdAt: { gte: at },
    },
    select: { id: true },
  });
  return answer !== null;
}

/** An answer from the phone that comes late answers only what had been said by then. */
async function stillOpen(
  ctx: Context,
  conversationId: string,
  { via, createdAt }: Said,
): Promise<{ count: number; since: Date | null }> {
  if (via !== "phone") return { count: 0, since: null };
  const [open] = await ctx.db.$queryRaw<{ count: number; since: Date | null }[]>`
    SELECT count(*)::int AS count, min(m.created_at) AS since
    FROM messages m
    JOIN conversations c ON c.tenant_id = m.tenant_id AND c.id = m.conversation_id
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.conversation_id = ${conversationId}::uuid
      AND m.direction = 'IN' AND m.type <> 'event' AND m.created_at > ${createdAt}
      AND m.inbound_no > c.answered_no`;
  return open ?? { count: 0, since: null };
}
