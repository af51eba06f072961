import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { presentProduct } from "./present.ts";
import type { Product } from "./schema.ts";

/**
 * Takes a product out of the catalog for good: it is in no list and cannot be read or changed, and
 * its code is free. What was sent of it stays as it was. Repeating it changes nothing.
 */
export async function archiveProduct(ctx: Context, { id }: { id: string }): Promise<Product> {
  const { tenantId } = ctx;
  const { count } = await ctx.db.product.updateMany({
    where: { tenantId, id, archivedAt: null },
    data: { archivedAt: ctx.now, updatedAt: ctx.now, active: false },
  });
  const row = await ctx.db.product.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (!row) throw notFound();
  if (count > 0) {
    await record(ctx, "product.archived", id, { name: row.name, sku: row.sku });
    await emit(ctx, "product.archived", { id });
  }
  return presentProduct(row);
}
