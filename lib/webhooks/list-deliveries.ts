import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { findWebhook } from "./find.ts";
import { presentDelivery } from "./present.ts";
import type { WebhookDelivery } from "./schema.ts";

/** The log of one endpoint, newest event first. */
export async function listDeliveries(
  ctx: Context,
  { id, limit, cursor }: PageQuery & { id: string },
): Promise<Page<WebhookDelivery>> {
  const bond = [ctx.tenantId, "webhook-deliveries", id];
  const [before] = cursor ? readCursor(bond, cursor) : [];
  const endpoint = await findWebhook(ctx, id);
  const rows = await ctx.db.webhookDelivery.findMany({
    where: {
      tenantId: ctx.tenantId,
      endpointId: id,
      ...(before && { id: { lt: String(before) } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const active = endpoint.disabledAt === null;
  const items = rows.slice(0, limit).map((row) => presentDelivery(row, active));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
