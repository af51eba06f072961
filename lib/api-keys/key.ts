import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const shape = /^(tk_(?:live|test)_[0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

function checksum(text: string): string {
  let rest = crc32(text) >>> 0;
  let out = "";
  for (let digit = 0; digit < 6; digit++) {
    out = alphabet[rest % 62] + out;
    rest = Math.floor(rest / 62);
  }
  return out;
}

/** A new secret: `tk_live_` + 32 random base62 characters + 6 of CRC-32 over all of that. */
export function makeKey(mode: "live" | "test"): { secret: string; prefix: string; hash: Buffer } {
  let random = "";
  for (let n = 0; n < 32; n++) random += alphabet[randomInt(62)];
  const body = `tk_${mode}_${random}`;
  const secret = body + checksum(body);
  return { secret, prefix: secret.slice(0, 12), hash: hashSecret(secret) };
}

export const looksLikeKey = (text: string): boolean => /^tk_/.test(text);

/** A typo or a fake is refused here, without a look into the database. */
export function keyIsWellFormed(text: string): boolean {
  const match = shape.exec(text);
  return match !== null && checksum(match[1] as string) === match[2];
}

/** Only this is stored, of keys and of login tokens: both are random, so one plain hash is enough. */
export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();
