import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { newId } from "#lib/ids.ts";
import { chosenImage } from "./image.ts";
import { presentProduct } from "./present.ts";
import type { CreateProduct, Product } from "./schema.ts";
import { skuTaken } from "./sku-taken.ts";

/** A new product. Of several with the same code at the same moment, one is made. */
export async function createProduct(ctx: Context, input: CreateProduct): Promise<Product> {
  const { imageMediaId, price, ...fields } = input;
  const imageId = imageMediaId === null ? null : await chosenImage(ctx, imageMediaId);
  // A refused duplicate must not break the transaction: the refusal is stored in it.
  const [row] = await ctx.db.product.createManyAndReturn({
    data: {
      ...fields,
      tenantId: ctx.tenantId,
      id: newId(),
      price: BigInt(price),
      imageId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    skipDuplicates: true,
  });
  if (!row) throw skuTaken();
  const product = presentProduct(row);
  await record(ctx, "product.created", row.id, { name: row.name, price, sku: row.sku });
  await emit(ctx, "product.updated", product);
  return product;
}
