import { Prisma } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";

export const skuTaken = () =>
  new AppError("CONFLICT", {
    id: "SKU ini sudah dipakai produk lain.",
    en: "Another product already has this SKU.",
  });

/** Somebody else took the code at the same moment: the database says so, in its own words. */
export function toSkuTaken(error: unknown): unknown {
  const known = error instanceof Prisma.PrismaClientKnownRequestError;
  return known && error.code === "P2002" ? skuTaken() : error;
}
