import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { findAnswer } from "./find.ts";
import { presentAnswer } from "./present.ts";
import type { Answer } from "./schema.ts";

export async function deleteAnswer(ctx: Context, { id }: { id: string }): Promise<Answer> {
  const row = await findAnswer(ctx, id);
  await ctx.db.answer.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
  await record(ctx, "answer.deleted", id, { question: row.question });
  return presentAnswer(row);
}
