import Papa from "papaparse";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { looksLikeFormula } from "./csv/formula.ts";
import type { ExportProducts } from "./schema.ts";

const rowsPerRead = 1_000;
/** Without it Excel reads UTF-8 as if it were an old Windows file. */
const byteOrderMark = "\uFEFF";
const header = ["nama", "harga", "stok", "sku", "deskripsi", "aktif", "id"];

/**
 * The whole catalog as a CSV that spreadsheets open and the import takes back. It is read page by
 * page while it is sent, so a large one fits in any memory; no cell of it is run as a formula.
 */
export async function exportProducts(
  { tenantId, actor }: Context,
  { separator }: ExportProducts,
): Promise<Response> {
  const text = new TextEncoder();
  const lines = (rows: unknown[][]) =>
    `${Papa.unparse(rows, { delimiter: separator, newline: "\r\n", escapeFormulae: looksLikeFormula })}\r\n`;
  let after: string | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(text.encode(byteOrderMark + lines([header])));
    },
    async pull(controller) {
      const rows = await inTenant(tenantId, actor, (ctx) => readPage(ctx, after));
      after = rows.at(-1)?.id;
      if (rows.length > 0) controller.enqueue(text.encode(lines(rows.map(cellsOf))));
      if (rows.length < rowsPerRead) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="produk.csv"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

type Exported = Awaited<ReturnType<typeof readPage>>[number];

/** In the order in which they were made, so that none is missed or repeated between two reads. */
const readPage = (ctx: Context, after: string | undefined) =>
  ctx.db.product.findMany({
    where: { tenantId: ctx.tenantId, archivedAt: null, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: rowsPerRead,
  });

const cellsOf = (row: Exported): unknown[] => [
  row.name,
  Number(row.price),
  row.stock ?? "",
  row.sku ?? "",
  row.description,
  row.active ? "ya" : "tidak",
  row.id,
];
