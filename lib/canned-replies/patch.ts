import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { findMedia } from "#lib/media/find.ts";
import { orTaken, presentCannedReply } from "./present.ts";
import type { CannedReply, PatchCannedReply } from "./schema.ts";

export async function patchCannedReply(
  ctx: Context,
  { id, shortcut, text, mediaId }: PatchCannedReply & { id: string },
): Promise<CannedReply> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  if (!(await ctx.db.cannedReply.findUnique({ where, select: { id: true } }))) throw notFound();
  if (mediaId && !(await findMedia(ctx, mediaId))) throw notFound();
  const row = await ctx.db.cannedReply
    .update({ where, data: { shortcut, text, mediaId, updatedAt: ctx.now } })
    .catch(orTaken);
  return presentCannedReply(ctx, row);
}
