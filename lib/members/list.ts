import type { Context, Role } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import type { Member } from "./schema.ts";

/** The team, in the order they joined. */
export async function listMembers(
  ctx: Context,
  { limit, cursor }: PageQuery,
): Promise<Page<Member>> {
  const bond = [ctx.tenantId, "members"];
  const [after] = cursor ? readCursor(bond, cursor) : [];
  const rows = await ctx.db.membership.findMany({
    where: { tenantId: ctx.tenantId, ...(after && { userId: { gt: String(after) } }) },
    orderBy: { userId: "asc" },
    take: limit + 1,
    select: { role: true, user: { select: { id: true, name: true, email: true } } },
  });
  const items = rows.slice(0, limit).map(({ role, user }) => ({ ...user, role: role as Role }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
