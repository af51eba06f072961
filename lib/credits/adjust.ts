import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { tellLevel } from "./tell-level.ts";

type Adjust = { bucketId: string; amount: number; reason: string; once: string };

/**
 * Corrects a bucket by an entry of its own, since no entry is ever changed: a top-up of a wrong
 * amount, a month's compensation. The same `once` corrects once.
 */
export async function adjustCredits(
  ctx: Context,
  { bucketId, amount, reason, once }: Adjust,
): Promise<void> {
  const { tenantId } = ctx;
  const [bucket] = await ctx.db.$queryRaw<{ remaining: number }[]>`
    SELECT remaining FROM credit_buckets
    WHERE tenant_id = ${tenantId}::uuid AND id = ${bucketId}::uuid FOR UPDATE`;
  if (!bucket) throw notFound();
  if (await ctx.db.creditEntry.findUnique({ where: { tenantId_once: { tenantId, once } } })) return;
  if (bucket.remaining + amount < 0) {
    throw new AppError("CONFLICT", {
      id: "Kredit yang sudah dipakai tidak dapat ditarik kembali.",
      en: "Credits that are already spent cannot be taken back.",
    });
  }
  await ctx.db.creditEntry.create({
    data: {
      tenantId,
      id: newId(),
      bucketId,
      kind: "adjust",
      available: amount,
      reserved: 0,
      once,
      createdAt: ctx.now,
    },
  });
  await tellLevel(ctx, { renewed: amount > 0 });
  await record(ctx, "credits.adjusted", bucketId, { amount, reason });
}
