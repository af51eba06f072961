import type { Context } from "#lib/context.ts";
import { unseal } from "#lib/secrets.ts";
import { timeoutMs } from "./schedule.ts";
import type { WebhookAttempt } from "./schema.ts";

/** Longer than an answer may take: whoever has not written down the outcome by then is dead. */
const leaseMs = timeoutMs + 15_000;

export type Claim = {
  endpointId: string;
  url: string;
  secrets: string[];
  id: string;
  body: string;
  /** Which attempt of the schedule this is, from 1. */
  attempt: number;
  attempts: WebhookAttempt[];
  lease: Date;
  /** When it was taken, by the database's clock: receivers refuse what is minutes off. */
  at: Date;
};

type Taken = Pick<Claim, "id" | "body" | "attempt" | "attempts">;

/**
 * Takes what is due at an endpoint, the longest waiting first, for this worker alone: until the
 * lease ends nobody else finds it due.
 */
export async function claimDue(ctx: Context, endpointId: string, most: number): Promise<Claim[]> {
  const { tenantId, now } = ctx;
  const where = { tenantId_id: { tenantId, id: endpointId } };
  const endpoint = await ctx.db.webhookEndpoint.findUnique({ where });
  if (!endpoint || endpoint.disabledAt) return [];
  const lease = new Date(now.getTime() + leaseMs);
  // Materialized, or PostgreSQL may ask the inner query anew for every row, past its limit.
  const taken = await ctx.db.$queryRaw<Taken[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM webhook_deliveries
      WHERE tenant_id = ${tenantId}::uuid AND endpoint_id = ${endpointId}::uuid
        AND next_attempt_at <= ${now}
      ORDER BY next_attempt_at, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    UPDATE webhook_deliveries d SET attempt = attempt + 1, next_attempt_at = ${lease}
    FROM due
    WHERE d.tenant_id = ${tenantId}::uuid AND d.endpoint_id = ${endpointId}::uuid AND d.id = due.id
    RETURNING d.id, d.body, d.attempt, d.attempts`;
  if (taken.length === 0) return [];
  const secrets = [await unseal<string>(endpoint.secret)];
  const { previousSecret, previousUntil } = endpoint;
  if (previousSecret && previousUntil && previousUntil > now) {
    secrets.push(await unseal<string>(previousSecret));
  }
  return taken.map((delivery) => ({
    endpointId,
    url: endpoint.url,
    secrets,
    lease,
    at: now,
    ...delivery,
  }));
}
