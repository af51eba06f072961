import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";

/** Deriving it costs as much as sealing does. */
let made: { from: string; key: Uint8Array } | undefined;

/** What the app stores but never shows again is sealed with a key made from NEXTAUTH_SECRET. */
function sealingKey(): Uint8Array {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  if (made?.from !== secret) {
    made = {
      from: secret,
      key: new Uint8Array(hkdfSync("sha256", secret, "", "sapa sealing key", 32)),
    };
  }
  return made.key;
}

/** Encrypts to a compact JWE (AES-256-GCM). */
export async function seal(value: unknown): Promise<string> {
  return await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(sealingKey());
}

/** Throws when the secret has changed since, or the text was touched. */
export async function unseal<T>(sealed: string): Promise<T> {
  const { plaintext } = await compactDecrypt(sealed, sealingKey());
  return JSON.parse(new TextDecoder().decode(plaintext)) as T;
}
