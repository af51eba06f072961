import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { presentWebhook } from "./present.ts";
import type { Webhook } from "./schema.ts";

/** Newest first. Ids sort by the time they were made. */
export async function listWebhooks(
  ctx: Context,
  { limit, cursor }: PageQuery,
): Promise<Page<Webhook>> {
  const bond = [ctx.tenantId, "webhooks"];
  const [before] = cursor ? readCursor(bond, cursor) : [];
  const rows = await ctx.db.webhookEndpoint.findMany({
    where: { tenantId: ctx.tenantId, ...(before && { id: { lt: String(before) } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map((row) => presentWebhook(row, ctx.now));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
