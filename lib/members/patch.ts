import { withoutTotp } from "#lib/account/totp/turn-off.ts";
import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { changeAccount } from "#lib/tenants/users.ts";
import { refuseAbove } from "./above.ts";
import { findMember, keepAnOwner } from "./find.ts";
import { hashPassword } from "./password.ts";
import type { Member, PatchMember } from "./schema.ts";

/** A role counts from the next request on. The last owner stays one. */
export async function patchMember(
  ctx: Context,
  { id, role, name, password, totp }: PatchMember & { id: string },
): Promise<Member> {
  const { tenantId } = ctx;
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const before = await findMember(ctx, id);
  refuseAbove(ctx, before.role, role);
  if (role !== undefined && role !== before.role) {
    if (before.role === "OWNER") await keepAnOwner(ctx, id);
    await ctx.db.membership.update({
      where: { tenantId_userId: { tenantId, userId: id } },
      data: { role },
    });
    await record(ctx, "member.role", id, { from: before.role, to: role });
  }
  if (name !== undefined || passwordHash !== undefined || totp === false) {
    const change = { name, passwordHash, ...(totp === false && withoutTotp) };
    if (!(await changeAccount(ctx, id, change))) throw sharedAccount();
  }
  if (totp === false) await record(ctx, "member.totp.off", id);
  if (passwordHash !== undefined) {
    await ctx.db.session.updateMany({
      where: { tenantId, userId: id, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    await record(ctx, "member.password", id);
  }
  return findMember(ctx, id);
}

const sharedAccount = () =>
  new AppError("CONFLICT", {
    id: "Akun ini juga dipakai di toko lain. Nama dan kata sandinya hanya dapat diubah pemiliknya.",
    en: "This account is used in another shop too. Only its holder can change its name and password.",
  });
