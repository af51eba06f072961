import type { Context } from "#lib/context.ts";

export type Day = {
  date: string;
  creditsUsed: number;
  messagesIn: number;
  bot: number;
  human: number;
  api: number;
  phone: number;
  template: number;
  failed: number;
  handoffs: number;
  resolved: number;
  conversations: number;
};

/** The last days of the tenant's calendar, today last, quiet ones included. */
export const readDays = (ctx: Context, days: number) => ctx.db.$queryRaw<Day[]>`
  SELECT to_char(d.day, 'YYYY-MM-DD') AS date,
    coalesce(sum(u.credits_used), 0)::int AS "creditsUsed",
    coalesce(sum(u.messages_in), 0)::int AS "messagesIn",
    coalesce(sum(u.out_bot), 0)::int AS bot, coalesce(sum(u.out_human), 0)::int AS human,
    coalesce(sum(u.out_api), 0)::int AS api, coalesce(sum(u.out_phone), 0)::int AS phone,
    coalesce(sum(u.out_template), 0)::int AS template,
    coalesce(sum(u.failed), 0)::int AS failed, coalesce(sum(u.handoffs), 0)::int AS handoffs,
    coalesce(sum(u.resolved), 0)::int AS resolved,
    coalesce(sum(u.conversations), 0)::int AS conversations
  FROM tenants t
  CROSS JOIN LATERAL (SELECT local_day(${ctx.now}, t.timezone) - n AS day
    FROM generate_series(0, ${days - 1}::int) n) d
  LEFT JOIN usage_days u ON u.tenant_id = t.id AND u.day = d.day
  WHERE t.id = ${ctx.tenantId}::uuid
  GROUP BY d.day ORDER BY d.day`;
