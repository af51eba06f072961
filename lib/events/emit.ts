import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { noticePush } from "#lib/push/notice.ts";
import { type EventType, isPublic } from "./schema.ts";

/**
 * Writes down what happened, in the same transaction as the change itself, and a copy of it for
 * each of the tenant's endpoints that wants it: one statement, whether there are any or none.
 * `card` is the conversation after it, so that a live list needs no second question.
 */
export async function emit(
  ctx: Context,
  type: EventType,
  data: object,
  about: { conversationId?: string; card?: object } = {},
): Promise<void> {
  const said = Prisma.sql`WITH said AS (SELECT ${storable(data)}::text AS data)`;
  const keep = Prisma.sql`
    INSERT INTO events (tenant_id, type, conversation_id, data, conversation, created_at)
    SELECT ${ctx.tenantId}::uuid, ${type}, ${about.conversationId ?? null}::uuid, data::jsonb,
      ${about.card ? storable(about.card) : null}::jsonb, ${ctx.now}
    FROM said`;
  if (isPublic(type)) await keepAndCopy(ctx, type, said, keep);
  else await ctx.db.$executeRaw`${said} ${keep}`;
  ctx.wake.add("events");
  if (about.conversationId && callsSomebody(type, about.card)) {
    await noticePush(ctx, about.conversationId);
  }
}

/** PostgreSQL takes no half of a character, and nobody's change may fail for a text cut short. */
const storable = (value: object): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === "string" ? inner.toWellFormed() : inner));

/** What a person may be wanted for while they are not looking. */
function callsSomebody(type: EventType, card: object | undefined): boolean {
  if (type === "note.mentioned") return true;
  const people = (card as { status?: string } | undefined)?.status === "HUMAN";
  return (
    people && ["message.received", "conversation.handoff", "conversation.assigned"].includes(type)
  );
}

async function keepAndCopy(
  ctx: Context,
  type: EventType,
  said: Prisma.Sql,
  keep: Prisma.Sql,
): Promise<void> {
  const opening = `{"type":"${type}","timestamp":"${ctx.now.toISOString()}","data":`;
  const copies = await ctx.db.$queryRaw<{ endpointId: string }[]>`
    ${said}, kept AS (${keep})
    INSERT INTO webhook_deliveries
      (tenant_id, endpoint_id, id, type, body, next_attempt_at, created_at)
    SELECT e.tenant_id, e.id, ${newId()}::uuid, ${type}, ${opening}::text || said.data || '}',
      ${ctx.now}, ${ctx.now}
    FROM said, webhook_endpoints e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.disabled_at IS NULL
      AND e.events && ARRAY['*', ${type}]::text[]
    RETURNING endpoint_id AS "endpointId"`;
  for (const { endpointId } of copies) await enqueue(ctx, "webhook", { endpointId });
}
