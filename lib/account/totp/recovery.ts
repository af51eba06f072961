import { createHash, randomBytes } from "node:crypto";
import { plainCode } from "./code.ts";

const howMany = 10;
/** Without letters that look like others. */
const letters = "abcdefghjkmnpqrstvwxyz0123456789";

/** `k3vp-8dq2-m0xt-9wzs`: 80 random bits, too many to be guessed or found behind their hash. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: howMany }, makeOne);

function makeOne(): string {
  const code = [...randomBytes(16)].map((byte) => letters[byte % 32]).join("");
  return code.match(/.{4}/g)?.join("-") ?? code;
}

export const recoveryHash = (code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(plainCode(code)).digest());
