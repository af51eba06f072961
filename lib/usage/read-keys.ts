import type { Context } from "#lib/context.ts";
import type { Usage } from "./schema.ts";

/** What each key did in those days, the busiest first. Keys that did nothing are left out. */
export const readKeys = (ctx: Context, from: string, to: string) => ctx.db.$queryRaw<
  Usage["byKey"]
>`
  SELECT k.id AS "keyId", k.name, sum(u.requests)::int AS requests,
    sum(u.messages_out)::int AS "messagesOut"
  FROM usage_keys u JOIN api_keys k ON k.tenant_id = u.tenant_id AND k.id = u.key_id
  WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.day BETWEEN ${from}::date AND ${to}::date
  GROUP BY k.id, k.name
  ORDER BY requests DESC, "messagesOut" DESC, k.id`;
