import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Content } from "#lib/messages/compose.ts";

const rupiah = new Intl.NumberFormat("id-ID", {
  style: "currency",
  currency: "IDR",
  maximumFractionDigits: 0,
});

/** A product as the customer gets it: picture, name and price. The price is the one of now. */
export async function productMessage(ctx: Context, productId: string): Promise<Content> {
  const product = isId(productId)
    ? await ctx.db.product.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: productId } },
      })
    : null;
  if (!product || product.archivedAt) throw notFound();
  const price = Number(product.price);
  return {
    type: "product",
    text: [`*${product.name}*`, rupiah.format(price), product.description]
      .filter(Boolean)
      .join("\n"),
    mediaId: product.imageId,
    payload: {
      productId: product.id,
      name: product.name,
      price,
      currency: product.currency,
      stock: product.stock,
      sku: product.sku,
      imageUrl: product.imageId ? `/api/v1/media/${product.imageId}` : null,
    },
  };
}
