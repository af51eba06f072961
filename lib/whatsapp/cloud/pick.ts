/** Taking what is wanted out of JSON that may hold anything, without ever throwing. */
export type Json = Record<string, unknown>;

export const object = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;

export const objects = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item) => object(item) !== null) : [];

/** A non-empty string; ids sometimes come as numbers. */
export function id(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** Entries whose value is known; so a payload holds no row of nulls. */
export const known = (entries: Json): Json =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value != null && value !== ""));

/** Unix seconds, as text or number. */
export function time(value: unknown, otherwise: Date): Date {
  const seconds = Number(id(value) ?? Number.NaN);
  const at = new Date(seconds * 1_000);
  return seconds > 0 && Number.isFinite(at.getTime()) && at.getFullYear() < 10_000 ? at : otherwise;
}
