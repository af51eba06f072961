import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { isId } from "#lib/ids.ts";

/** A file that is here, and that the caller may see: test keys only what no real chat holds. */
export async function findMedia(ctx: Context, id: string): Promise<Media | null> {
  if (!isId(id)) return null;
  const test = ctx.actor.kind === "key" && ctx.actor.mode === "test";
  if (test && (await isOfRealChat(ctx, id))) return null;
  const media = await ctx.db.media.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  return media?.state === "READY" ? media : null;
}

async function isOfRealChat(ctx: Context, id: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM messages m
      JOIN channels ch ON ch.tenant_id = m.tenant_id AND ch.id = m.channel_id
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.media_id = ${id}::uuid
        AND ch.kind <> 'SANDBOX') AS found`;
  return row?.found === true;
}
