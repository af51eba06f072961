import type { Context } from "#lib/context.ts";
import type { Product } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { presentProduct } from "./present.ts";
import type { Product as Shown } from "./schema.ts";

/** A product of the catalog; an archived one is no longer there. */
export async function findProduct(ctx: Context, id: string): Promise<Product> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const product = await ctx.db.product.findUnique({ where });
  if (!product || product.archivedAt) throw notFound();
  return product;
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockProduct(ctx: Context, id: string): Promise<Product> {
  await ctx.db.$queryRaw`
    SELECT 1 FROM products WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findProduct(ctx, id);
}

export async function readProduct(ctx: Context, { id }: { id: string }): Promise<Shown> {
  return presentProduct(await findProduct(ctx, id));
}
