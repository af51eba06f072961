import { plainLine } from "#lib/plain-line.ts";

type Said = { type: string; text: string | null; payload?: unknown; filename?: string | null };

const maxLength = 140;
/** Marks take room, too, and one that closes further away than this marks more than is shown. */
const readLength = 1_000;

/** One line of what was said: text or caption, else a name that its kind carries, else nothing. */
export function previewOf(message: Said): string {
  const payload = (message.payload ?? {}) as Record<string, unknown>;
  const name = typeof payload.name === "string" ? payload.name : null;
  const flat =
    message.text === null
      ? (message.filename ?? name ?? "").replace(/\s+/g, " ").trim()
      : plainLine(whole(message.text.slice(0, readLength)));
  if (flat.length <= maxLength) return flat;
  return `${whole(flat.slice(0, maxLength - 1))}…`;
}

/** An emoji is two units of UTF-16: half of one is nothing that JSON in PostgreSQL may hold. */
const whole = (cut: string): string => cut.replace(/[\uD800-\uDBFF]$/, "");
