import type { Context } from "#lib/context.ts";
import { lowStock, type ProductCounts } from "./schema.ts";

/** How many products each filter of the list would show. */
export async function countProducts(ctx: Context): Promise<ProductCounts> {
  const [row] = await ctx.db.$queryRaw<ProductCounts[]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE active)::int AS active,
      count(*) FILTER (WHERE NOT active)::int AS inactive,
      count(*) FILTER (WHERE stock BETWEEN 1 AND ${lowStock})::int AS low,
      count(*) FILTER (WHERE stock = 0)::int AS "out"
    FROM products WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL`;
  return row as ProductCounts;
}
