import Papa from "papaparse";
import type { Context } from "#lib/context.ts";
import { looksLikeFormula } from "#lib/products/csv/formula.ts";
import { readDays } from "./read-days.ts";
import { readKeys } from "./read-keys.ts";
import type { ExportUsage } from "./schema.ts";

/** Without it Excel reads UTF-8 as if it were an old Windows file. */
const byteOrderMark = "\uFEFF";

/** The same figures as a CSV that spreadsheets open; no cell of it is run as a formula. */
export async function exportUsage(
  ctx: Context,
  { days, by, separator }: ExportUsage,
): Promise<Response> {
  const daily = await readDays(ctx, days);
  const from = daily[0]?.date ?? "";
  const to = daily.at(-1)?.date ?? "";
  const fields = by === "day" ? dayFields : keyFields;
  const data: object[] = by === "day" ? daily : await readKeys(ctx, from, to);
  const text = Papa.unparse(
    { fields: [...fields], data },
    { delimiter: separator, newline: "\r\n", escapeFormulae: looksLikeFormula },
  );
  return new Response(`${byteOrderMark}${text}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="usage-${from}-${to}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

const dayFields = [
  "date",
  "creditsUsed",
  "messagesIn",
  "bot",
  "human",
  "api",
  "phone",
  "template",
  "failed",
  "handoffs",
  "resolved",
  "conversations",
] as const;
const keyFields = ["keyId", "name", "requests", "messagesOut"] as const;
