import type { Context } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { EventType } from "./schema.ts";

/**
 * Writes down what happened, in the same transaction as the change itself. `card` is the
 * conversation after it, so that a live list needs no second question.
 */
export async function emit(
  ctx: Context,
  type: EventType,
  data: object,
  about: { conversationId?: string; card?: object } = {},
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO events (tenant_id, type, conversation_id, data, conversation, created_at)
    VALUES (${ctx.tenantId}::uuid, ${type}, ${about.conversationId ?? null}::uuid,
      ${JSON.stringify(data)}::jsonb,
      ${about.card ? JSON.stringify(about.card) : null}::jsonb, ${ctx.now})`;
  ctx.wake.add("events");
}

export type Json = Prisma.InputJsonValue;
