import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { presentAnswer } from "./present.ts";
import type { Answer, CreateAnswer } from "./schema.ts";

/** The bot reads them all at each of its turns. */
export const mostAnswers = 1_000;

/** From the next turn on the bot knows it. Throws CONFLICT where there are too many. */
export async function createAnswer(ctx: Context, input: CreateAnswer): Promise<Answer> {
  const { tenantId, now } = ctx;
  if ((await ctx.db.answer.count({ where: { tenantId } })) >= mostAnswers) {
    throw new AppError("CONFLICT", {
      id: `Paling banyak ${mostAnswers} jawaban. Hapus yang tidak dipakai dulu.`,
      en: `There may be ${mostAnswers} answers at most. Delete some first.`,
    });
  }
  const id = newId();
  const row = await ctx.db.answer.create({
    data: { ...input, tenantId, id, createdAt: now, updatedAt: now },
  });
  await record(ctx, "answer.created", id, { question: row.question });
  return presentAnswer(row);
}
