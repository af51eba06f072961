import type { Context } from "#lib/context.ts";
import type { Tenant } from "#lib/db/generated/client.ts";
import { log } from "#lib/log.ts";
import { unseal } from "#lib/secrets.ts";
import { readBotSettings } from "../settings.ts";
import type { ModelAccess } from "./client.ts";
import { readModelDay } from "./day.ts";

/** How the tenant's model is reached, its key opened; null where it has none. */
export async function modelAccess(
  tenant: Pick<Tenant, "bot" | "botSecrets">,
): Promise<ModelAccess | null> {
  const { model } = readBotSettings(tenant.bot);
  if (!model) return null;
  return { ...model, apiKey: tenant.botSecrets ? await unseal<string>(tenant.botSecrets) : null };
}

/** The same, where the model is also to answer customers, and has turns left today. */
export async function modelForTurn(ctx: Context): Promise<ModelAccess | null> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  if (readBotSettings(tenant.bot).engine !== "model") return null;
  const access = await modelAccess(tenant).catch((error: unknown) => {
    // Sealed with another secret than today's: the plain bot still knows the catalog.
    log.warn({ err: error, tenantId: ctx.tenantId }, "the model's key cannot be opened");
    return null;
  });
  if (!access) return null;
  const { turnsPerDay } = access;
  if (turnsPerDay !== null && (await readModelDay(ctx)).turns >= turnsPerDay) return null;
  return access;
}
