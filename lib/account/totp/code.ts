import { Secret, TOTP } from "otpauth";
import { unseal } from "#lib/secrets.ts";

const stepMs = 30_000;
/** Clocks differ: the code before and the one after are taken too. */
const window = 1;

export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/** What a QR code holds, for any authenticator app. */
export const otpauthUrl = (secret: string, email: string): string =>
  totpOf(secret, email).toString();

const totpOf = (secret: string, label = "Sapa") =>
  new TOTP({ issuer: "Sapa", label, secret: Secret.fromBase32(secret), digits: 6, period: 30 });

export const plainCode = (code: string): string => code.replace(/[\s-]/g, "").toLowerCase();

/** Which 30 seconds since 1970 this code is of; null where it is none of them. */
export async function stepOf(sealed: string, code: string, now: Date): Promise<bigint | null> {
  const token = plainCode(code);
  if (!/^\d{6}$/.test(token)) return null;
  const totp = totpOf(await unseal<string>(sealed));
  const delta = totp.validate({ token, timestamp: now.getTime(), window });
  return delta === null ? null : BigInt(Math.floor(now.getTime() / stepMs) + delta);
}
