import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import type { Matched, Wanted } from "./match-rows.ts";
import { toSkuTaken } from "./sku-taken.ts";

/** Many products in two statements. What is as it was keeps the time of its last change. */
export async function writeRows(ctx: Context, { creates, updates }: Matched): Promise<void> {
  try {
    if (updates.length > 0) await update(ctx, updates);
    if (creates.length > 0) await create(ctx, creates);
  } catch (error) {
    throw toSkuTaken(error);
  }
}

const asJson = (rows: Wanted[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, price: Number(row.price) })));

const update = (ctx: Context, rows: Wanted[]) => ctx.db.$executeRaw`
  UPDATE products p SET name = r.name, description = r.description, price = r.price,
    stock = r.stock, sku = r.sku, active = r.active, updated_at = ${ctx.now}
  FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(
    id uuid, name text, description text, price bigint, stock int, sku text, active boolean)
  WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = r.id
    AND (p.name, p.description, p.price, p.stock, p.sku, p.active)
      IS DISTINCT FROM (r.name, r.description, r.price, r.stock, r.sku, r.active)`;

const create = (ctx: Context, rows: Omit<Wanted, "id">[]) => ctx.db.$executeRaw`
  INSERT INTO products
    (tenant_id, id, name, description, price, stock, sku, active, created_at, updated_at)
  SELECT ${ctx.tenantId}::uuid, r.id, r.name, r.description, r.price, r.stock, r.sku, r.active,
    ${ctx.now}, ${ctx.now}
  FROM jsonb_to_recordset(${asJson(rows.map((row) => ({ ...row, id: newId() })))}::jsonb) AS r(
    id uuid, name text, description text, price bigint, stock int, sku text, active boolean)`;
