import type { Context } from "#lib/context.ts";
import type { Bot, ModelErrorCode } from "../schema.ts";
import { presentFailure } from "./failure.ts";

type Row = {
  turns: number;
  failures: number;
  inputTokens: bigint;
  outputTokens: bigint;
  lastError: ModelErrorCode | null;
  lastErrorAt: Date | null;
};

/** What the model was asked today, by the shop's calendar. */
export async function readModelDay(ctx: Context): Promise<Bot["modelToday"]> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT turns, failures, input_tokens AS "inputTokens", output_tokens AS "outputTokens",
      last_error AS "lastError", last_error_at AS "lastErrorAt"
    FROM model_days WHERE tenant_id = ${ctx.tenantId}::uuid
      AND day = (SELECT local_day(${ctx.now}, timezone) FROM tenants WHERE id = ${ctx.tenantId}::uuid)`;
  return {
    turns: row?.turns ?? 0,
    failures: row?.failures ?? 0,
    inputTokens: Number(row?.inputTokens ?? 0),
    outputTokens: Number(row?.outputTokens ?? 0),
    lastError:
      row?.lastError && row.lastErrorAt
        ? { ...presentFailure(row.lastError, null), at: row.lastErrorAt.toISOString() }
        : null,
  };
}
