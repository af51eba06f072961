import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { presentKey } from "./present.ts";
import type { ApiKey } from "./schema.ts";

/** Newest first, revoked ones included. Ids sort by the time they were made. */
export async function listApiKeys(
  ctx: Context,
  { limit, cursor }: PageQuery,
): Promise<Page<ApiKey>> {
  const bond = [ctx.tenantId, "api-keys"];
  const [before] = cursor ? readCursor(bond, cursor) : [];
  const rows = await ctx.db.apiKey.findMany({
    where: { tenantId: ctx.tenantId, ...(before && { id: { lt: String(before) } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(presentKey);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
