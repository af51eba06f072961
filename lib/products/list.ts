import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Page } from "#lib/page.ts";
import { presentProduct } from "./present.ts";
import { type ListProducts, lowStock, type Product } from "./schema.ts";
import { searchProducts } from "./search.ts";

/** Newest first; with `q` the best match first. Archived products are in no list. */
export async function listProducts(
  ctx: Context,
  { limit, cursor, ...filters }: ListProducts,
): Promise<Page<Product>> {
  const { q, active, stock } = filters;
  const bond = [ctx.tenantId, "products", filters];
  const place = cursor ? readCursor(bond, cursor) : null;
  if (q !== undefined) {
    const { items, next } = await searchProducts(ctx, { q, active, stock, limit, place });
    return { items, nextCursor: next && makeCursor(bond, next) };
  }
  const rows = await ctx.db.product.findMany({
    where: {
      tenantId: ctx.tenantId,
      archivedAt: null,
      ...(active !== undefined && { active }),
      ...(stock && { stock: stock === "out" ? 0 : { gte: 1, lte: lowStock } }),
      ...(place && { id: { lt: String(place[0]) } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(presentProduct);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
