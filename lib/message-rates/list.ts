import type { Context } from "#lib/context.ts";
import type { MessageRates } from "./schema.ts";

/** What the shop has noted down of Meta's prices, newest first in each market and category. */
export async function listRates(ctx: Context): Promise<MessageRates> {
  const rows = await ctx.db.messageRate.findMany({
    where: { tenantId: ctx.tenantId },
    orderBy: [{ market: "asc" }, { category: "asc" }, { effectiveFrom: "desc" }],
  });
  const rates = rows.map(({ market, category, effectiveFrom, currency, amount, note }) => ({
    market,
    category,
    effectiveFrom: effectiveFrom.toISOString().slice(0, 10),
    currency,
    amount: Number(amount),
    note,
  }));
  return { rates };
}
