import type { Context } from "#lib/context.ts";
import type { Tenant } from "#lib/db/generated/client.ts";
import { readModelDay } from "./model/day.ts";
import type { Bot } from "./schema.ts";
import { readBotSettings } from "./settings.ts";

/** What the shop has said about its bot, and what its model did today. */
export async function readBot(ctx: Context): Promise<Bot> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  return presentBot(ctx, tenant);
}

/** A bot as the API shows it: never its model's key. */
export async function presentBot(ctx: Context, tenant: Tenant): Promise<Bot> {
  const { model, ...settings } = readBotSettings(tenant.bot);
  return {
    enabled: tenant.botEnabled,
    ...settings,
    model: model && { ...model, apiKeySet: tenant.botSecrets !== null },
    modelToday: await readModelDay(ctx),
  };
}
