import { z } from "zod";

export const Product = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    price: z.number().int(),
    currency: z.literal("IDR"),
    stock: z.number().int().nullable(),
    sku: z.string().nullable(),
    imageUrl: z.string().nullable(),
    active: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Product" });
export type Product = z.infer<typeof Product>;
