import type { Context } from "#lib/context.ts";
import type { Product } from "#lib/db/generated/client.ts";
import type { Row } from "./csv/check.ts";
import type { RowError } from "./schema.ts";

/** What is to be written of a product. */
export type Wanted = Pick<
  Product,
  "id" | "name" | "description" | "price" | "stock" | "sku" | "active"
>;

export type Matched = { creates: Omit<Wanted, "id">[]; updates: Wanted[]; errors: RowError[] };

/**
 * Which rows are new products and which change one that is there: the one with their id, else the
 * one with their code. Those found are locked, so that what is written on them is what was read.
 */
export async function matchRows(ctx: Context, rows: Row[]): Promise<Matched> {
  const there = await lockMentioned(ctx, rows);
  const byId = new Map(there.map((product) => [product.id, product]));
  const bySku = new Map(there.flatMap((product) => (product.sku ? [[product.sku, product]] : [])));
  const matched: Matched = { creates: [], updates: [], errors: [] };
  const taken = new Map<string, number>();
  for (const row of rows) {
    const named = row.id ? byId.get(row.id) : undefined;
    const holder = row.sku ? bySku.get(row.sku) : undefined;
    const product = named ?? holder;
    const error =
      named && holder && named !== holder
        ? skuHeld(row)
        : product
          ? sameProduct(row, product, taken)
          : missing(row);
    if (error) matched.errors.push(error);
    else if (product) matched.updates.push(changed(product, row));
    else matched.creates.push(made(row));
  }
  return matched;
}

async function lockMentioned(ctx: Context, rows: Row[]): Promise<Wanted[]> {
  const ids = rows.flatMap(({ id }) => id ?? []);
  const skus = rows.flatMap(({ sku }) => sku ?? []);
  if (ids.length + skus.length === 0) return [];
  return ctx.db.$queryRaw<Wanted[]>`
    SELECT id, name, description, price, stock, sku, active FROM products
    WHERE tenant_id = ${ctx.tenantId}::uuid AND archived_at IS NULL
      AND (id = ANY (${ids}::uuid[]) OR sku = ANY (${skus}))
    ORDER BY id FOR UPDATE`;
}

const made = (row: Row): Omit<Wanted, "id"> => ({
  name: row.name ?? "",
  description: row.description ?? "",
  price: BigInt(row.price ?? 0),
  stock: row.stock ?? null,
  sku: row.sku ?? null,
  active: row.active ?? true,
});

const changed = (product: Wanted, { row: _, id: _id, price, ...said }: Row): Wanted => ({
  ...product,
  ...said,
  ...(price !== undefined && { price: BigInt(price) }),
});

function missing({ row, name, price }: Row): RowError | null {
  const field = name === undefined ? "name" : price === undefined ? "price" : null;
  return (
    field && {
      row,
      field,
      message: {
        id: "Produk ini belum ada di katalog; yang baru butuh nama dan harga.",
        en: "This product is not in the catalog yet; a new one needs a name and a price.",
      },
    }
  );
}

const skuHeld = ({ row }: Row): RowError => ({
  row,
  field: "sku",
  message: {
    id: "SKU ini sudah dipakai produk lain.",
    en: "Another product already has this SKU.",
  },
});

/** One row names it by its id and another by its code. */
function sameProduct(row: Row, { id }: Wanted, taken: Map<string, number>): RowError | null {
  const first = taken.get(id);
  if (first === undefined) {
    taken.set(id, row.row);
    return null;
  }
  return {
    row: row.row,
    field: "sku",
    message: {
      id: `Produk yang sama dengan baris ${first}; pakai satu baris per produk.`,
      en: `The same product as in row ${first}; use one row for each product.`,
    },
  };
}
