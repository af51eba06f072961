import type { Context } from "#lib/context.ts";
import type { Answer as Row } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";

/** Throws NOT_FOUND. */
export async function findAnswer(ctx: Context, id: string): Promise<Row> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const row = await ctx.db.answer.findUnique({ where });
  if (!row) throw notFound();
  return row;
}
