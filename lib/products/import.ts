import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { advanceImport } from "./advance-import.ts";
import { checkLines, type Row } from "./csv/check.ts";
import { readCsv } from "./csv/read.ts";
import { matchRows } from "./match-rows.ts";
import { listedErrors } from "./present-import.ts";
import type { ImportProducts, ProductImport, RowError } from "./schema.ts";

/**
 * Takes a CSV into the catalog. What is wrong with a row is known before the first is written; the
 * rest is written in steps, the first of them here, so a small file is done when this answers.
 */
export async function importProducts(ctx: Context, input: ImportProducts): Promise<ProductImport> {
  const { dryRun = false, atomic = false } = input;
  const lines = readCsv(new Uint8Array(await input.file.arrayBuffer()));
  const { rows, errors } = checkLines(lines);
  if (dryRun) return preview(ctx, lines.length, rows, errors);
  if (atomic) errors.push(...(await matchRows(ctx, rows)).errors);
  const refused = atomic && errors.length > 0;
  const id = newId();
  await ctx.db.productImport.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      status: refused ? "FAILED" : "RUNNING",
      atomic,
      total: lines.length,
      failed: rowsWith(errors),
      errors: errors.slice(0, listedErrors),
      ...(!refused && { rows }),
      createdAt: ctx.now,
      movedAt: ctx.now,
      finishedAt: refused ? ctx.now : null,
    },
  });
  await record(ctx, "product.imported", id, { rows: lines.length, atomic });
  const moved = await advanceImport(ctx, id);
  if (moved.status === "RUNNING") await enqueue(ctx, "product-import", { importId: id });
  return moved;
}

/** What would happen, in the words of what has happened. */
async function preview(
  ctx: Context,
  total: number,
  rows: Row[],
  wrong: RowError[],
): Promise<ProductImport> {
  const { creates, updates, errors } = await matchRows(ctx, rows);
  const all = [...wrong, ...errors].toSorted((a, b) => a.row - b.row);
  const failed = rowsWith(all);
  return {
    id: null,
    status: "PREVIEW",
    total,
    done: creates.length + updates.length + failed,
    created: creates.length,
    updated: updates.length,
    failed,
    errors: all.slice(0, listedErrors),
    createdAt: ctx.now.toISOString(),
    finishedAt: null,
  };
}

const rowsWith = (errors: RowError[]): number => new Set(errors.map(({ row }) => row)).size;
