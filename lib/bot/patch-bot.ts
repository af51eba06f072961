import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { invalid } from "#lib/errors.ts";
import { changedModel, type ModelChange } from "./model/change.ts";
import { presentBot } from "./read-bot.ts";
import type { Bot, PatchBot } from "./schema.ts";
import { type BotSettings, readBotSettings } from "./settings.ts";

/** Only what is given changes. It counts from the bot's next turn on. */
export async function patchBot(ctx: Context, { enabled, model, ...given }: PatchBot): Promise<Bot> {
  const where = { id: ctx.tenantId };
  // Two who change a part each must not undo one another.
  await ctx.db.$queryRaw`SELECT 1 FROM tenants WHERE id = ${ctx.tenantId}::uuid FOR UPDATE`;
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where });
  const before = readBotSettings(tenant.bot);
  const changed = await changedModel(before.model, tenant.botSecrets, model);
  const settings = { ...before, ...defined(given), model: changed.model } as BotSettings;
  if (settings.engine === "model" && !settings.model) throw nothingToAsk();
  const after = await ctx.db.tenant.update({
    where,
    data: { botEnabled: enabled, bot: settings as Prisma.InputJsonObject, botSecrets: changed.key },
  });
  await record(ctx, "bot.changed", null, auditOf({ enabled, ...given }, changed));
  return presentBot(ctx, after);
}

const defined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Which parts, and of the model where it is; texts are nobody's business there. */
function auditOf(given: object, { model, key, asked }: ModelChange): object {
  return {
    changed: Object.keys(defined(given)),
    ...(asked && {
      model: model && { baseUrl: model.baseUrl, model: model.model },
      apiKeySet: key !== null,
    }),
  };
}

const nothingToAsk = () =>
  invalid("engine", {
    id: "Isi dulu alamat dan nama modelnya.",
    en: "First give the model's address and its name.",
  });
