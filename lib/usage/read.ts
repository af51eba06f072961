import type { Context } from "#lib/context.ts";
import { readStorage } from "#lib/media/quota.ts";
import { type Day, readDays } from "./read-days.ts";
import { readKeys } from "./read-keys.ts";
import { readPeople } from "./read-people.ts";
import type { ReadUsage, Usage } from "./schema.ts";

/** What happened in the last days, from counters: it costs the same however much there was. */
export async function readUsage(ctx: Context, { days }: ReadUsage): Promise<Usage> {
  const daily = await readDays(ctx, days);
  const { timezone } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  const from = daily[0]?.date ?? "";
  const to = daily.at(-1)?.date ?? "";
  const sum = (of: Exclude<keyof Day, "date">) => daily.reduce((all, day) => all + day[of], 0);
  return {
    from,
    to,
    timezone,
    totals: {
      creditsUsed: sum("creditsUsed"),
      messagesIn: sum("messagesIn"),
      messagesOut: {
        bot: sum("bot"),
        human: sum("human"),
        api: sum("api"),
        phone: sum("phone"),
        template: sum("template"),
      },
      failed: sum("failed"),
      handoffs: sum("handoffs"),
      resolved: sum("resolved"),
      conversations: sum("conversations"),
    },
    daily: daily.map(
      ({ date, creditsUsed, messagesIn, handoffs, bot, human, api, phone, template }) => ({
        date,
        creditsUsed,
        messagesIn,
        messagesOut: bot + human + api + phone + template,
        messagesOutBy: { bot, human, api, phone, template },
        handoffs,
      }),
    ),
    byKey: await readKeys(ctx, from, to),
    byPerson: await readPeople(ctx, from, to),
    storage: await readStorage(ctx),
  };
}
