import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { presentChannel } from "./present.ts";
import type { Channel } from "./schema.ts";

/** In the order they were connected. */
export async function listChannels(
  ctx: Context,
  { limit, cursor }: PageQuery,
): Promise<Page<Channel>> {
  const bond = [ctx.tenantId, "channels"];
  const [after] = cursor ? readCursor(bond, cursor) : [];
  const rows = await ctx.db.channel.findMany({
    where: {
      tenantId: ctx.tenantId,
      archivedAt: null,
      ...(after && { id: { gt: String(after) } }),
    },
    orderBy: { id: "asc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(presentChannel);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
