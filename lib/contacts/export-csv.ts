import Papa from "papaparse";
import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { looksLikeFormula } from "#lib/products/csv/formula.ts";
import { readContacts } from "./read.ts";
import type { Contact } from "./schema.ts";

const rowsPerRead = 1_000;
/** Without it Excel reads UTF-8 as if it were an old Windows file. */
const byteOrderMark = "\uFEFF";
const header = ["nama", "telepon", "catatan", "label", "berhenti_promosi", "terakhir", "id"];

/** All contacts as a CSV, read page by page while it is sent; no cell of it is run as a formula. */
export async function exportContacts({ tenantId, actor }: Context): Promise<Response> {
  const text = new TextEncoder();
  const lines = (rows: unknown[][]) =>
    text.encode(`${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: looksLikeFormula })}\r\n`);
  let after: string | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(text.encode(byteOrderMark));
      controller.enqueue(lines([header]));
    },
    async pull(controller) {
      const rows = await inTenant(tenantId, actor, (ctx) => readPage(ctx, after));
      after = rows.at(-1)?.id;
      if (rows.length > 0) controller.enqueue(lines(rows.map(cellsOf)));
      if (rows.length < rowsPerRead) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="kontak.csv"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** In the order in which they were made, so that none is missed or repeated between two reads. */
const readPage = (ctx: Context, after: string | undefined) =>
  readContacts(
    ctx,
    Prisma.sql`${after ? Prisma.sql`p.id > ${after}::uuid` : Prisma.sql`TRUE`}
      ORDER BY p.id LIMIT ${rowsPerRead}`,
  );

const cellsOf = (contact: Contact): unknown[] => [
  contact.name ?? "",
  contact.phone ?? "",
  contact.note ?? "",
  contact.labels.join(", "),
  contact.optedOutAt ?? "",
  contact.lastSeenAt ?? "",
  contact.id,
];
