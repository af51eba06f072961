import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page } from "#lib/page.ts";
import { presentCannedReplies } from "./present.ts";
import type { CannedReply, ListCannedReplies } from "./schema.ts";

/** By shortcut. */
export async function listCannedReplies(
  ctx: Context,
  { limit, cursor, q }: ListCannedReplies,
): Promise<Page<CannedReply>> {
  const bond = [ctx.tenantId, "canned-replies", q];
  const [after] = cursor ? readCursor(bond, cursor).map(String) : [];
  // Prisma leaves LIKE's own wildcards as they are.
  const words = { contains: q?.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const rows = await ctx.db.cannedReply.findMany({
    where: {
      tenantId: ctx.tenantId,
      ...(after !== undefined && { shortcut: { gt: after } }),
      ...(q !== undefined && { OR: [{ shortcut: words }, { text: words }] }),
    },
    orderBy: { shortcut: "asc" },
    take: limit + 1,
  });
  const items = await presentCannedReplies(ctx, rows.slice(0, limit));
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.shortcut]) : null };
}
