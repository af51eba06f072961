import { createHash } from "node:crypto";
import type { Context } from "#lib/context.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { refusalOf } from "#lib/outbound/refuse.ts";
import { seal } from "#lib/secrets.ts";
import type { PushSubscription, SubscribePush, Unsubscribed, UnsubscribePush } from "./schema.ts";

/** A person has a few browsers; the oldest of more than this are forgotten. */
const mostEach = 10;

/**
 * This browser wants to be told, for as long as its session lasts. Saying it again changes nothing;
 * a browser in which somebody else has logged in is theirs from then on.
 */
export async function subscribePush(
  ctx: Context,
  { endpoint, keys, locale = "id" }: SubscribePush,
  sessionId: string,
): Promise<PushSubscription> {
  const { tenantId, db, now } = ctx;
  const userId = personOf(ctx);
  const refusal = refusalOf(endpoint);
  if (refusal) throw invalid("endpoint", refusal);
  const about = { userId, sessionId, keys: await seal(keys), locale };
  const endpointHash = hashOf(endpoint);
  const row = await db.pushSubscription.upsert({
    where: { tenantId_endpointHash: { tenantId, endpointHash } },
    create: { tenantId, id: newId(), endpoint, endpointHash, createdAt: now, ...about },
    update: about,
  });
  await db.$executeRaw`
    DELETE FROM push_subscriptions WHERE tenant_id = ${tenantId}::uuid AND id IN (
      SELECT id FROM push_subscriptions
      WHERE tenant_id = ${tenantId}::uuid AND user_id = ${userId}::uuid
      ORDER BY created_at DESC, id DESC OFFSET ${mostEach})`;
  return { id: row.id, endpoint: row.endpoint, createdAt: row.createdAt.toISOString() };
}

/** This browser no longer does. */
export async function unsubscribePush(
  ctx: Context,
  { endpoint }: UnsubscribePush,
): Promise<Unsubscribed> {
  const where = { tenantId: ctx.tenantId, userId: personOf(ctx), endpointHash: hashOf(endpoint) };
  const { count } = await ctx.db.pushSubscription.deleteMany({ where });
  return { removed: count > 0 };
}

function personOf({ actor }: Context): string {
  if (actor.kind !== "user") throw new AppError("FORBIDDEN");
  return actor.id;
}

const hashOf = (endpoint: string) => new Uint8Array(createHash("sha256").update(endpoint).digest());
