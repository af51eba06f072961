import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { presentLabel } from "./present.ts";
import type { Label } from "./schema.ts";

/** By name. */
export async function listLabels(ctx: Context, { limit, cursor }: PageQuery): Promise<Page<Label>> {
  const bond = [ctx.tenantId, "labels"];
  const [name, id] = cursor ? readCursor(bond, cursor).map(String) : [];
  const rows = await ctx.db.label.findMany({
    where: {
      tenantId: ctx.tenantId,
      ...(name !== undefined && { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(presentLabel);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.name, last.id]) : null };
}
