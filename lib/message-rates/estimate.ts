import type { Context } from "#lib/context.ts";
import type { CostEstimate, ReadEstimate } from "./schema.ts";

/**
 * What the messages of the last days may have cost: those that the receipts call billable, by the
 * shop's own table as it stood on their day. The nearest market counts: `62` before `*`.
 */
export async function estimateCosts(ctx: Context, { days }: ReadEstimate): Promise<CostEstimate> {
  const rows = await ctx.db.$queryRaw<CostEstimate["days"]>`
    SELECT local_day(m.sent_at, t.timezone)::text AS date, r.currency,
      m.pricing ->> 'category' AS category, count(*)::int AS messages,
      sum(r.amount)::float AS amount
    FROM messages m
    JOIN tenants t ON t.id = m.tenant_id
    JOIN conversations c ON c.tenant_id = m.tenant_id AND c.id = m.conversation_id
    JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
    LEFT JOIN LATERAL (SELECT * FROM message_rates r
      WHERE r.tenant_id = m.tenant_id AND r.category = m.pricing ->> 'category'
        AND r.effective_from <= local_day(m.sent_at, t.timezone)
        AND (r.market = '*' OR p.phone LIKE r.market || '%')
      ORDER BY CASE r.market WHEN '*' THEN 0 ELSE length(r.market) END DESC,
        r.effective_from DESC LIMIT 1) r ON true
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.pricing IS NOT NULL
      AND m.pricing ->> 'billable' = 'true' AND m.pricing ->> 'category' IS NOT NULL
      AND m.sent_at >= ${new Date(ctx.now.getTime() - days * 86_400_000)}
    GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`;
  return { days: rows };
}
