import { createHmac, timingSafeEqual } from "node:crypto";
import { invalid } from "#lib/errors.ts";

export type Place = (string | number | null)[];

/**
 * Where a page ended. Bound to its list, its filters and its tenant by a signature, so a cursor of
 * another list, or one that was touched, is refused rather than quietly giving wrong rows.
 */
export function makeCursor(bond: unknown[], place: Place): string {
  const body = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${body}.${sign(bond, body)}`;
}

export function readCursor(bond: unknown[], cursor: string): Place {
  const [body = "", signature = "", more] = cursor.split(".");
  const right = Buffer.from(sign(bond, body));
  const given = Buffer.from(signature);
  if (more !== undefined || right.length !== given.length || !timingSafeEqual(right, given)) {
    throw invalid("cursor", {
      id: "Cursor tidak dikenal, atau milik daftar atau filter lain.",
      en: "The cursor is unknown, or belongs to another list or filter.",
    });
  }
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Place;
}

const sign = (bond: unknown[], body: string): string =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(JSON.stringify([...bond, body]))
    .digest("base64url")
    .slice(0, 22);
