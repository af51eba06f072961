import type { ProductImport as Row } from "#lib/db/generated/client.ts";
import type { ProductImport, RowError } from "./schema.ts";

/** More would be read by nobody: by then a whole column is wrong. */
export const listedErrors = 1_000;

/** An import as the API shows it; without `rows`, which are only its way. */
export const presentImport = (row: Omit<Row, "rows">): ProductImport => ({
  id: row.id,
  status: row.status as ProductImport["status"],
  total: row.total,
  done: row.created + row.updated + row.failed,
  created: row.created,
  updated: row.updated,
  failed: row.failed,
  errors: (row.errors as RowError[]).toSorted((a, b) => a.row - b.row),
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
