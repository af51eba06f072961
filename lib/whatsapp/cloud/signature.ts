import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Over the raw bytes, never over re-serialised JSON: Meta escapes as `\uXXXX`, and any other
 * spelling of the same object has another signature.
 */
export function verifySignature(
  rawBody: Uint8Array,
  header: string | null,
  appSecret: string,
): boolean {
  // An empty secret is one that everybody knows.
  if (!appSecret) return false;
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? "")?.[1];
  if (!given) return false;
  const expected = createHmac("sha256", appSecret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(given, "hex"), expected);
}
