import Papa from "papaparse";
import type { Context } from "#lib/context.ts";
import { looksLikeFormula } from "#lib/products/csv/formula.ts";
import { readDays } from "./read-days.ts";
import { readKeys } from "./read-keys.ts";
import { readPeople } from "./read-people.ts";
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
  const data: object[] =
    by === "day" ? daily : await (by === "key" ? readKeys : readPeople)(ctx, from, to);
  const text = Papa.unparse(
    { fields: [...fields[by]], data },
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

const fields = {
  day: [
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
  ],
  key: ["keyId", "name", "requests", "messagesOut"],
  person: ["personId", "name", "messagesOut"],
} as const;
