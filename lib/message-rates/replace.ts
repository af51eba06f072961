import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { listRates } from "./list.ts";
import type { MessageRates } from "./schema.ts";

/** Writes the table anew. What was billed is recorded with each message and does not change. */
export async function replaceRates(ctx: Context, { rates }: MessageRates): Promise<MessageRates> {
  const { tenantId, db } = ctx;
  // Two who write it at once must not leave the rows of both.
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`rates ${tenantId}`}, 0))`;
  await db.messageRate.deleteMany({ where: { tenantId } });
  await db.messageRate.createMany({
    data: rates.map((rate) => ({
      ...rate,
      tenantId,
      effectiveFrom: new Date(`${rate.effectiveFrom}T00:00:00Z`),
    })),
  });
  await record(ctx, "message-rates.changed", null, { count: rates.length });
  return listRates(ctx);
}
