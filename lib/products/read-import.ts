import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { presentImport } from "./present-import.ts";
import type { ProductImport } from "./schema.ts";

/** How far an import is, and which rows were wrong. */
export async function readImport(ctx: Context, { id }: { id: string }): Promise<ProductImport> {
  const row = await ctx.db.productImport.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    omit: { rows: true },
  });
  if (!row) throw notFound();
  return presentImport(row);
}
