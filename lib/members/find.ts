import type { Context, Role } from "#lib/context.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Member } from "./schema.ts";

/** Throws NOT_FOUND, for somebody of another shop too. */
export async function findMember(ctx: Context, id: string): Promise<Member> {
  const row = await ctx.db.membership.findUnique({
    where: { tenantId_userId: { tenantId: ctx.tenantId, userId: id } },
    select: { role: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (!row) throw notFound();
  return { ...row.user, role: row.role as Role };
}

/**
 * A shop without an owner is nobody's. Holds all owners, so that of two who take the role from each
 * other at once the second sees what the first did. Throws CONFLICT.
 */
export async function keepAnOwner(ctx: Context, leaving: string): Promise<void> {
  const owners = await ctx.db.$queryRaw<{ user_id: string }[]>`
    SELECT user_id FROM memberships WHERE tenant_id = ${ctx.tenantId}::uuid AND role = 'OWNER'
    ORDER BY user_id FOR UPDATE`;
  if (owners.some(({ user_id }) => user_id !== leaving)) return;
  throw new AppError("CONFLICT", {
    id: "Ini pemilik terakhir. Jadikan anggota lain pemilik lebih dahulu.",
    en: "This is the last owner. Make another member an owner first.",
  });
}
