import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { findAnswer } from "./find.ts";
import { presentAnswer } from "./present.ts";
import type { Answer, PatchAnswer } from "./schema.ts";

export async function patchAnswer(
  ctx: Context,
  { id, question, variants, keywords, answer, active }: PatchAnswer & { id: string },
): Promise<Answer> {
  await findAnswer(ctx, id);
  const row = await ctx.db.answer.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { question, variants, keywords, answer, active, updatedAt: ctx.now },
  });
  await record(ctx, "answer.changed", id, { question: row.question, active: row.active });
  return presentAnswer(row);
}
