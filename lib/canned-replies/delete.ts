import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { presentCannedReply } from "./present.ts";
import type { CannedReply } from "./schema.ts";

export async function deleteCannedReply(
  ctx: Context,
  { id }: { id: string },
): Promise<CannedReply> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const row = await ctx.db.cannedReply.findUnique({ where });
  if (!row) throw notFound();
  await ctx.db.cannedReply.delete({ where });
  return await presentCannedReply(ctx, row);
}
