import { createHash } from "node:crypto";
import pg from "pg";
import { processWide } from "#lib/process-wide.ts";
import { Prisma } from "./generated/client.ts";

/** As Prisma gives them to its callers; what isn't here is pg's own. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  // As it comes where the session's zone is UTC; pg's own reader knows every other form, and is slow.
  [pg.types.builtins.TIMESTAMPTZ]: (text) =>
    text.endsWith("+00") && text.charAt(10) === " "
      ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
      : pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)(text),
  [pg.types.builtins.TIMESTAMP]: (text) => new Date(`${text.replace(" ", "T")}Z`),
};
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== "binary" && parsers[oid]) || pg.types.getTypeParser(oid, format as "text"),
} as pg.CustomTypesConfig;

/** Each is kept, planned, by every connection that has seen it: not for texts made at random. */
const mostNames = 300;

/**
 * Planning one of our statements costs more than running it: what is said again and again is
 * prepared, by this name. Undefined for a newcomer once there are many.
 */
export function nameOf(text: string): string | undefined {
  const names = processWide("names of statements", () => new Map<string, string>());
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  names.set(text, name);
  return name;
}

/** One statement on this very connection, without Prisma between: it costs several times as much. */
export function ask<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Row>> {
  return client.query<Row>({ name: nameOf(text), text, values: values.map(sendable), types });
}

/** In PostgreSQL's own words, and in UTC whatever the clock on the wall says. */
function sendable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Prisma.Decimal.isDecimal(value) ? value.toString() : value;
}
