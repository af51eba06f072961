import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { invalid } from "#lib/errors.ts";
import { modelAccess } from "./model/access.ts";
import { modelBot } from "./model/bot.ts";
import { countModelUse } from "./model/day.ts";
import { presentFailure } from "./model/failure.ts";
import { noteOutcome } from "./model/rest.ts";
import { plainBot } from "./plain/bot.ts";
import type { BotTry, TryBot } from "./schema.ts";
import { readBotSettings } from "./settings.ts";
import type { Thought, Turn } from "./think.ts";
import { readShop } from "./turn.ts";

/**
 * What the bot would say to a text. Nothing is sent, no credit is spent; a model's own cost is
 * counted. The shop is read here, the model asked once this transaction is over.
 */
export async function tryBot(
  ctx: Context,
  { text, engine, greet }: TryBot,
): Promise<{ afterwards: () => Promise<BotTry> }> {
  const { tenantId, actor } = ctx;
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const chosen = engine ?? readBotSettings(tenant.bot).engine;
  const bubbles = [{ type: "text", text }];
  const turn: Turn = { ...(await readShop(ctx)), bubbles, greet, misses: 0, lastReply: null };
  const startedAt = Date.now();
  if (chosen === "plain") {
    const thought = await plainBot(turn);
    return { afterwards: async () => present(thought, startedAt, { engine: chosen, error: null }) };
  }
  const access = await modelAccess(tenant);
  if (!access) throw noModel();
  return {
    afterwards: async () => {
      // Somebody is looking: one that was left alone gets another chance.
      noteOutcome(access, null);
      const { thought, engine: played, asked, failure, tokens } = await modelBot(turn, access);
      const spent = { turns: 0, ...tokens, failure: failure?.code ?? null };
      if (asked) await inTenant(tenantId, actor, (later) => countModelUse(later, spent));
      const error = failure && presentFailure(failure.code, failure.detail);
      return present(thought, startedAt, { engine: played, error });
    },
  };
}

const present = (
  thought: Thought,
  startedAt: number,
  how: Pick<BotTry, "engine" | "error">,
): BotTry => ({
  do: thought.do === "answer" ? "answer" : "handoff",
  text: thought.text,
  reason: thought.do === "hand-off" ? thought.reason : null,
  sources: thought.sources ?? [],
  ...how,
  durationMs: Date.now() - startedAt,
});

const noModel = () =>
  invalid("engine", {
    id: "Toko ini belum punya model.",
    en: "This shop has no model yet.",
  });
