import { createHash } from "node:crypto";
import { v7, validate, version } from "uuid";

/** UUIDv7: opaque to callers, and sorted by the time they were made. */
export const newId = (): string => v7();

/** The same id for the same thing, told as JSON: for what must not be written down twice. */
export function idOf(thing: unknown): string {
  const hex = createHash("sha256").update(JSON.stringify(thing)).digest("hex");
  // Version 8: an id of the application's own making.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

export const isId = (value: string): boolean => validate(value);

export const isUuidV7 = (value: string): boolean => validate(value) && version(value) === 7;
