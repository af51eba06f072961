import { z } from "zod";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

/** The limits of a product's fields, wherever they come from. */
export const limits = {
  name: 200,
  description: 4_000,
  sku: 100,
  priceIdr: 1_000_000_000_000,
  stock: 1_000_000_000,
} as const;

export const Product = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    price: z.number().int().meta({ description: "Whole rupiah." }),
    currency: z.literal("IDR"),
    stock: z.number().int().nullable().meta({ description: "null: not counted." }),
    sku: z.string().nullable(),
    imageUrl: z.string().nullable(),
    active: z.boolean().meta({ description: "Inactive ones are not offered by the bot." }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Product" });
export type Product = z.infer<typeof Product>;

const fields = {
  name: textUpTo(limits.name),
  description: textUpTo(limits.description, 0),
  price: z.number().int().min(0).max(limits.priceIdr),
  currency: z.literal("IDR"),
  stock: z.number().int().min(0).max(limits.stock).nullable(),
  sku: textUpTo(limits.sku).nullable(),
  imageMediaId: z
    .string()
    .min(1)
    .nullable()
    .meta({ description: "An uploaded JPEG or PNG (`POST /media`); null takes the photo away." }),
  active: z.boolean(),
};

export const CreateProduct = z
  .strictObject({
    name: fields.name,
    description: fields.description.default(""),
    price: fields.price,
    currency: fields.currency.default("IDR"),
    stock: fields.stock.default(null),
    sku: fields.sku.default(null),
    imageMediaId: fields.imageMediaId.default(null),
    active: fields.active.default(true),
  })
  .meta({
    id: "CreateProduct",
    examples: [{ name: "Kemeja Parang", price: 245_000, stock: 12, sku: "KMJ-PRG" }],
  });
export type CreateProduct = z.infer<typeof CreateProduct>;

export const PatchProduct = z
  .strictObject(fields)
  .partial()
  .meta({ id: "PatchProduct", examples: [{ price: 229_000, stock: 8 }] });
export type PatchProduct = z.infer<typeof PatchProduct>;

const flag = z.enum(["true", "false"]).transform((word) => word === "true");

export const ListProducts = PageQuery.extend({
  q: textUpTo(200)
    .optional()
    .meta({ description: "Words or their beginnings, codes; typing errors are forgiven." }),
  active: flag.optional(),
  stock: z
    .enum(["low", "out"])
    .optional()
    .meta({ description: "`low`: 1 to 5 are left; `out`: none. Uncounted ones are neither." }),
});
export type ListProducts = z.infer<typeof ListProducts>;

/** Of so few a shopkeeper thinks of making more. */
export const lowStock = 5;

const count = z.number().int();

export const ProductCounts = z
  .object({ all: count, active: count, inactive: count, low: count, out: count })
  .meta({ id: "ProductCounts" });
export type ProductCounts = z.infer<typeof ProductCounts>;

/** A photo as it comes from a camera. */
export const photoLimitBytes = 20 * 1024 * 1024;
export const UploadPhoto = z
  .strictObject({ file: z.file().min(1) })
  .meta({ id: "UploadProductPhoto" });

export const importLimitBytes = 20 * 1024 * 1024;
export const importLimitRows = 10_000;

export const ImportProducts = z
  .strictObject({
    file: z.file().min(1),
    dryRun: flag.optional().meta({ description: "Only says what would happen." }),
    atomic: flag.optional().meta({ description: "All rows, or none if any is wrong." }),
  })
  .meta({ id: "ImportProducts" });
export type ImportProducts = z.infer<typeof ImportProducts>;

export const importColumns = [
  "id",
  "name",
  "price",
  "stock",
  "sku",
  "description",
  "active",
] as const;
export type ImportColumn = (typeof importColumns)[number];

export const RowError = z
  .object({
    row: z.number().int().meta({ description: "As a spreadsheet counts; the header is row 1." }),
    field: z.enum(importColumns).nullable().meta({ description: "null: the row as a whole." }),
    message: z.object({ id: z.string(), en: z.string() }),
  })
  .meta({ id: "ProductImportError" });
export type RowError = z.infer<typeof RowError>;

export const ProductImport = z
  .object({
    id: z.string().nullable().meta({ description: "null: a preview, nothing was kept." }),
    status: z.enum(["RUNNING", "DONE", "FAILED", "PREVIEW"]).meta({
      description: "FAILED: it was to be all rows or none, and some were wrong.",
    }),
    total: count.meta({ description: "Rows in the file, without the header and empty ones." }),
    done: count.meta({ description: "created + updated + failed; at the end, total." }),
    created: count,
    updated: count.meta({ description: "Rows whose product was there, changed or not." }),
    failed: count,
    errors: z.array(RowError).meta({ description: "The first 1,000." }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "ProductImport" });
export type ProductImport = z.infer<typeof ProductImport>;

export const ExportProducts = z.object({
  separator: z.enum([",", ";"]).default(",").meta({
    description: "Spreadsheets set to Indonesian open `;`.",
  }),
});
export type ExportProducts = z.infer<typeof ExportProducts>;
