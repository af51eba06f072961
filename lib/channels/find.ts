import type { Context } from "#lib/context.ts";
import type { Channel } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";

/** A channel in use, that the caller may see. Throws NOT_FOUND. */
export async function findChannel(ctx: Context, id: string): Promise<Channel> {
  if (!isId(id)) throw notFound();
  const test = ctx.actor.kind === "key" && ctx.actor.mode === "test";
  const channel = await ctx.db.channel.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  if (!channel || channel.archivedAt || (test && channel.kind !== "SANDBOX")) throw notFound();
  return channel;
}
