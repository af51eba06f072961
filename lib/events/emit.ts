import type { Context } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
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
  const wanted = isPublic(type) ? ["*", type] : [];
  const opening = `{"type":"${type}","timestamp":"${ctx.now.toISOString()}","data":`;
  const copies = await ctx.db.$queryRaw<{ endpointId: string }[]>`
    WITH said AS (SELECT ${JSON.stringify(data)}::text AS data),
    kept AS (
      INSERT INTO events (tenant_id, type, conversation_id, data, conversation, created_at)
      SELECT ${ctx.tenantId}::uuid, ${type}, ${about.conversationId ?? null}::uuid, data::jsonb,
        ${about.card ? JSON.stringify(about.card) : null}::jsonb, ${ctx.now}
      FROM said)
    INSERT INTO webhook_deliveries
      (tenant_id, endpoint_id, id, type, body, next_attempt_at, created_at)
    SELECT e.tenant_id, e.id, ${newId()}::uuid, ${type}, ${opening}::text || said.data || '}',
      ${ctx.now}, ${ctx.now}
    FROM said, webhook_endpoints e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.disabled_at IS NULL
      AND e.events && ${wanted}::text[]
    RETURNING endpoint_id AS "endpointId"`;
  for (const { endpointId } of copies) await enqueue(ctx, "webhook", { endpointId });
  ctx.wake.add("events");
}

export type Json = Prisma.InputJsonValue;
