import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { takeAccount } from "#lib/tenants/users.ts";
import { refuseAbove } from "./above.ts";
import { hashPassword } from "./password.ts";
import type { CreateMember, Member } from "./schema.ts";

/** Throws CONFLICT for an address that has an account. */
export async function addMember(
  ctx: Context,
  { name, email, password, role }: CreateMember,
): Promise<Member> {
  refuseAbove(ctx, role);
  const passwordHash = await hashPassword(password);
  const userId = await takeAccount(ctx, { email, name, passwordHash });
  if (userId === null) {
    throw new AppError("CONFLICT", {
      id: "Alamat email ini sudah terdaftar.",
      en: "This email address is already registered.",
    });
  }
  const { tenantId } = ctx;
  await ctx.db.membership.create({ data: { tenantId, userId, role, createdAt: ctx.now } });
  await ctx.db.formerMember.deleteMany({ where: { tenantId, userId } });
  await record(ctx, "member.added", userId, { role });
  return { id: userId, name, email, role };
}
