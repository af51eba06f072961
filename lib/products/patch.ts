import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { Product as Row } from "#lib/db/generated/client.ts";
import { emit } from "#lib/events/emit.ts";
import { letGo } from "#lib/media/let-go.ts";
import { lockProduct } from "./find.ts";
import { chosenImage } from "./image.ts";
import { presentProduct } from "./present.ts";
import type { PatchProduct, Product } from "./schema.ts";
import { toSkuTaken } from "./sku-taken.ts";

type Change = Partial<
  Pick<Row, "name" | "description" | "stock" | "sku" | "active" | "imageId">
> & {
  price?: bigint;
};

/** Any subset of fields. What stays as it was is no change: nobody is told of it. */
export async function patchProduct(
  ctx: Context,
  { id, ...input }: PatchProduct & { id: string },
): Promise<Product> {
  return changeProduct(ctx, id, async () => {
    const { imageMediaId, price, currency: _, ...fields } = input;
    const imageId = imageMediaId ? await chosenImage(ctx, imageMediaId) : imageMediaId;
    return {
      ...fields,
      ...(price !== undefined && { price: BigInt(price) }),
      ...(imageId !== undefined && { imageId }),
    };
  });
}

/** Writes what differs, and tells of it. */
export async function changeProduct(
  ctx: Context,
  id: string,
  wanted: () => Promise<Change>,
): Promise<Product> {
  const before = await lockProduct(ctx, id);
  const change = differing(before, await wanted());
  if (Object.keys(change).length === 0) return presentProduct(before);
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const row = await ctx.db.product
    .update({ where, data: { ...change, updatedAt: ctx.now } })
    .catch((error: unknown) => {
      throw toSkuTaken(error);
    });
  if (row.imageId !== before.imageId) await letGo(ctx, before.imageId);
  const product = presentProduct(row);
  await record(ctx, "product.updated", id, { name: row.name, changes: said(before, change) });
  await emit(ctx, "product.updated", product);
  return product;
}

function differing(before: Row, wanted: Change): Change {
  const entries = Object.entries(wanted) as [keyof Change, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => before[name] !== value));
}

/** From what to what, for the audit log: prices above all are asked about later. */
function said(before: Row, change: Change): Record<string, { from: unknown; to: unknown }> {
  const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);
  const entries = Object.entries(change) as [keyof Change, unknown][];
  return Object.fromEntries(
    entries.map(([name, to]) => [name, { from: plain(before[name]), to: plain(to) }]),
  );
}
