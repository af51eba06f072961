type Said = { type: string; text: string | null; payload?: unknown; filename?: string | null };

const maxLength = 140;

/** One line of what was said: text or caption, else a name that its kind carries, else nothing. */
export function previewOf(message: Said): string {
  const payload = (message.payload ?? {}) as Record<string, unknown>;
  const name = typeof payload.name === "string" ? payload.name : null;
  const line = message.text ?? message.filename ?? name ?? "";
  const flat = line.replace(/\s+/g, " ").trim();
  if (flat.length <= maxLength) return flat;
  // An emoji is two units of UTF-16: half of one is nothing that JSON in PostgreSQL may hold.
  const whole = flat.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${whole}…`;
}
