import { type Context, readerOf } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Page } from "#lib/page.ts";
import { conditions } from "./conditions.ts";
import { orders } from "./order.ts";
import { readConversations } from "./read.ts";
import type { Conversation, ListConversations } from "./schema.ts";

/** By newest activity unless asked otherwise. One with new activity moves to the top: look there. */
export async function listConversations(
  ctx: Context,
  { limit, cursor, sort = "newest", ...filters }: ListConversations,
): Promise<Page<Conversation>> {
  const bond = [
    ctx.tenantId,
    "conversations",
    readerOf(ctx),
    filters,
    ...(sort === "newest" ? [] : [sort]),
  ];
  const where = conditions(ctx, filters);
  const order = orders[sort];
  if (cursor) {
    where.push(order.after(readCursor(bond, cursor)));
  }
  const rows = await readConversations(
    ctx,
    Prisma.sql`${Prisma.join([Prisma.sql`TRUE`, ...where], " AND ")}
      ORDER BY ${order.by} LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, order.placeOf(last)) : null };
}
