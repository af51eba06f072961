import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { findMedia } from "#lib/media/find.ts";
import { orTaken, presentCannedReply } from "./present.ts";
import type { CannedReply, CreateCannedReply } from "./schema.ts";

/** Throws CONFLICT for a shortcut that is there, NOT_FOUND for a file that is not. */
export async function createCannedReply(
  ctx: Context,
  { shortcut, text, mediaId }: CreateCannedReply,
): Promise<CannedReply> {
  if (mediaId !== undefined && !(await findMedia(ctx, mediaId))) throw notFound();
  const data = { tenantId: ctx.tenantId, id: newId(), shortcut, text, mediaId };
  const row = await ctx.db.cannedReply
    .create({ data: { ...data, createdAt: ctx.now, updatedAt: ctx.now } })
    .catch(orTaken);
  return presentCannedReply(ctx, row);
}
