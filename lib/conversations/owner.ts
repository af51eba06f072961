import type { Context } from "#lib/context.ts";
import { hasCredit } from "#lib/credits/reserve.ts";
import type { Locked } from "./lock.ts";

const personKeepsMs = 24 * 3_600_000;

/** The bot, where it is on and can pay for a turn; else people. */
export async function botOrPeople(ctx: Context, channelBot: boolean): Promise<"BOT" | "HUMAN"> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  return channelBot && tenant.botEnabled && (await hasCredit(ctx)) ? "BOT" : "HUMAN";
}

/** Who gets a resolved conversation that comes back: the people who just had it, else the bot. */
export async function nextOwner(ctx: Context, conversation: Locked): Promise<"BOT" | "HUMAN"> {
  const resolvedAgoMs = ctx.now.getTime() - (conversation.resolvedAt?.getTime() ?? 0);
  if (conversation.resolvedFrom === "HUMAN" && resolvedAgoMs < personKeepsMs) return "HUMAN";
  return botOrPeople(ctx, conversation.channelBot);
}
