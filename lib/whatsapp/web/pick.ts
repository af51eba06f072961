/** Taking what is wanted out of JSON that may hold anything, without ever throwing. */
export type Json = Record<string, unknown>;

export const object = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;

export const objects = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item) => object(item) !== null) : [];

/**
 * A non-empty string as PostgreSQL takes it: without U+0000 and half surrogate pairs, which a name
 * cut in the middle of an emoji leaves.
 */
export function text(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return value.replaceAll("\0", "").toWellFormed() || null;
}

export function number(value: unknown): number | null {
  const found = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

/** Entries whose value is known; null where there is none, so a payload is no row of nulls. */
export function known(entries: Json): Json | null {
  const found = Object.entries(entries).filter(([, value]) => value != null && value !== "");
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** Unix seconds. */
export function time(value: unknown, otherwise: Date): Date {
  const seconds = number(value) ?? 0;
  const at = new Date(seconds * 1_000);
  return seconds > 0 && at.getTime() > 0 && at.getFullYear() < 10_000 ? at : otherwise;
}
