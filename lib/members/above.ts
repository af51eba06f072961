import type { Context, Role } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Owners are made, changed and removed by owners: an admin who could set an owner's password would
 * be one. Throws FORBIDDEN.
 */
export function refuseAbove({ actor }: Context, ...roles: (Role | undefined)[]): void {
  if (actor.kind !== "user" || actor.role === "OWNER" || !roles.includes("OWNER")) return;
  throw new AppError("FORBIDDEN", {
    id: "Hanya pemilik yang dapat mengatur pemilik.",
    en: "Only an owner can manage owners.",
  });
}
