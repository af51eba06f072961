import type { Context } from "#lib/context.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { type Presence, type Present, presenceSeconds, type TellPresence } from "./schema.ts";

/**
 * "I am looking at this", "I am writing", "I have left": for colleagues' eyes, forgotten within
 * seconds. Answers who else is there, so that whoever has just come sees it at once.
 */
export async function tellPresence(
  ctx: Context,
  { id, state }: TellPresence & { id: string },
): Promise<Present> {
  const { tenantId, actor, db } = ctx;
  if (actor.kind !== "user") throw new AppError("FORBIDDEN");
  // The database's own clock: those who read this may run on other machines.
  const told = await db.$executeRaw`
    INSERT INTO presences (tenant_id, conversation_id, user_id, state, seen_at)
    SELECT c.tenant_id, c.id, ${actor.id}::uuid, ${state}, clock_timestamp()
    FROM conversations c WHERE c.tenant_id = ${tenantId}::uuid AND c.id = ${id}::uuid
    ON CONFLICT (tenant_id, conversation_id, user_id) DO UPDATE
      SET state = excluded.state, seen_at = excluded.seen_at`;
  if (told === 0) throw notFound();
  ctx.wake.add("presence");
  const items = await db.$queryRaw<Presence[]>`
    SELECT p.conversation_id AS "conversationId", p.state,
      jsonb_build_object('id', u.id, 'name', u.name) AS member
    FROM presences p JOIN users u ON u.id = p.user_id
    WHERE p.tenant_id = ${tenantId}::uuid AND p.conversation_id = ${id}::uuid
      AND p.user_id <> ${actor.id}::uuid AND p.state <> 'left'
      AND p.seen_at > clock_timestamp() - make_interval(secs => ${presenceSeconds})
    ORDER BY u.name, u.id`;
  return { items };
}
