import type { Context } from "#lib/context.ts";
import type { Update } from "#lib/whatsapp/provider.ts";

/** An update about a message that must be here first. */
export type Targeted = Extract<Update, { kind: "status" | "reaction" | "edit" | "revoke" }>;

/** The provider's id of the message it is about. */
export function targetOf(update: Targeted): string {
  if (update.kind === "status") return update.id;
  return update.kind === "reaction" ? update.target : update.original;
}

/**
 * Between an update that looks for its message and the worker that is just giving the message this
 * id: each would miss what the other has not committed yet. Taken before any conversation's lock.
 */
export async function lockTarget(ctx: Context, channelId: string, target: string): Promise<void> {
  await ctx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`target ${channelId} ${target}`}, 0))`;
}
