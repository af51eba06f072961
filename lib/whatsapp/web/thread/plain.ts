type Long = { toNumber(): number };

const deepest = 40;

/**
 * What Baileys hands us → plain JSON: bytes as base64, its 64-bit numbers as numbers, enumerations as
 * the numbers they are on the wire. Its own `toJSON` would make names and texts of them.
 */
export function plain(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== "object")
    return typeof value === "function" ? null : value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (value instanceof Date) return value.toISOString();
  if (typeof (value as Partial<Long>).toNumber === "function") return (value as Long).toNumber();
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== null && typeof item !== "function")
      .map(([name, item]) => [name, plain(item, depth + 1)]),
  );
}
