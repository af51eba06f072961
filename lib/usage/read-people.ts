import type { Context } from "#lib/context.ts";
import type { Usage } from "./schema.ts";

/** What each person sent in those days, the busiest first; who has left the team among them. */
export const readPeople = (ctx: Context, from: string, to: string) => ctx.db.$queryRaw<
  Usage["byPerson"]
>`
  SELECT p.id AS "personId", p.name, sum(u.messages_out)::int AS "messagesOut"
  FROM usage_people u JOIN users p ON p.id = u.person_id
  WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.day BETWEEN ${from}::date AND ${to}::date
  GROUP BY p.id, p.name HAVING sum(u.messages_out) > 0
  ORDER BY "messagesOut" DESC, p.id`;
