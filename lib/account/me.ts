import type { Context } from "#lib/context.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { personOf } from "./person.ts";
import type { Me, PatchMe } from "./schema.ts";

export async function readMe(ctx: Context): Promise<Me> {
  const { id, role } = personOf(ctx);
  const tenant = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenantId },
    select: { id: true, name: true },
  });
  // What no tenant may see of an account, its holder may.
  const user = await steppedUp(ctx, (db) => db.user.findUniqueOrThrow({ where: { id } }));
  return {
    id,
    name: user.name,
    email: user.email,
    locale: user.locale === "en" ? "en" : "id",
    role,
    tenant,
    totp: {
      enabledAt: user.totpAt?.toISOString() ?? null,
      recoveryCodesLeft: user.recoveryHashes.length,
    },
    createdAt: user.createdAt.toISOString(),
  };
}

export async function patchMe(ctx: Context, { name, locale }: PatchMe): Promise<Me> {
  const { id } = personOf(ctx);
  await steppedUp(ctx, (db) => db.user.update({ where: { id }, data: { name, locale } }));
  return readMe(ctx);
}
