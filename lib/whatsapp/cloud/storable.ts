/** Deeper than anything Meta sends, and no danger to the stack. */
const maxDepth = 64;

/**
 * PostgreSQL takes neither U+0000 nor half a surrogate pair (a name cut in the middle of an
 * emoji), and one such character would lose the whole body.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (typeof value !== "object" || value === null) return value;
  if (depth >= maxDepth) return null;
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      storable(key) as string,
      storable(item, depth + 1),
    ]),
  );
}
