import type { Product as Row } from "#lib/db/generated/client.ts";
import type { Product } from "./schema.ts";

/** Where a file of ours is read. */
export const imageUrlOf = (mediaId: string | null): string | null =>
  mediaId && `/api/v1/media/${mediaId}`;

export const presentProduct = (row: Row): Product => ({
  id: row.id,
  name: row.name,
  description: row.description,
  price: Number(row.price),
  currency: "IDR",
  stock: row.stock,
  sku: row.sku,
  imageUrl: imageUrlOf(row.imageId),
  active: row.active,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
