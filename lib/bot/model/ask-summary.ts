import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { readBotSettings } from "../settings.ts";

/**
 * For whoever takes over from the bot: what it is about, in a note. Made in a job, after the hands
 * have changed: no handoff waits for it or depends on it.
 */
export async function askSummary(ctx: Context, conversationId: string): Promise<void> {
  const { bot } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenantId },
    select: { bot: true },
  });
  if (wantsSummaries(bot)) await enqueue(ctx, "summary", { conversationId });
}

/** Settings that cannot be read are what some handoffs are for. */
function wantsSummaries(stored: unknown): boolean {
  try {
    const { engine, model } = readBotSettings(stored);
    return engine === "model" && model !== null && model.summaries;
  } catch {
    return false;
  }
}
