import type { Context } from "#lib/context.ts";
import type { Tenant } from "#lib/db/generated/client.ts";
import type { Settings } from "./schema.ts";

export async function readSettings(ctx: Context): Promise<Settings> {
  return presentSettings(await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } }));
}

export const presentSettings = (tenant: Tenant): Settings => ({
  id: tenant.id,
  name: tenant.name,
  region: tenant.region,
  timezone: tenant.timezone,
  locale: tenant.locale === "en" ? "en" : "id",
  createdAt: tenant.createdAt.toISOString(),
});
