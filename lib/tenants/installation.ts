import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Lets only the installation's owner pass: the owner of the tenant that was registered first, in
 * person. A key is not enough, since whoever may make keys is not yet the one who pays.
 */
export async function requireInstallationOwner(
  caller: Pick<Context, "actor" | "tenantId">,
): Promise<void> {
  if (caller.actor.kind === "user" && caller.actor.role === "OWNER") {
    const first = await rootDb().tenant.findFirst({
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (first?.id === caller.tenantId) return;
  }
  throw new AppError("FORBIDDEN", {
    id: "Hanya pemilik instalasi ini yang boleh melakukannya.",
    en: "Only the owner of this installation may do that.",
  });
}
