import type { Context } from "#lib/context.ts";
import type { Bot, ModelErrorCode } from "../schema.ts";
import type { Tokens } from "./complete.ts";
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

type Spent = Tokens & { turns: number; failure: ModelErrorCode | null };

/** Writes down what was spent, whatever became of the thought. */
export async function countModelUse(
  ctx: Context,
  { turns, inputTokens, outputTokens, failure }: Spent,
): Promise<void> {
  const failures = failure ? 1 : 0;
  const failedAt = failure ? ctx.now : null;
  await ctx.db.$executeRaw`
    INSERT INTO model_days AS d (tenant_id, day, turns, failures, input_tokens, output_tokens,
      last_error, last_error_at)
    SELECT id, local_day(${ctx.now}, timezone), ${turns}::int, ${failures}::int,
      ${inputTokens}::bigint, ${outputTokens}::bigint, ${failure}, ${failedAt}::timestamptz
    FROM tenants WHERE id = ${ctx.tenantId}::uuid
    ON CONFLICT (tenant_id, day) DO UPDATE SET turns = d.turns + excluded.turns,
      failures = d.failures + excluded.failures,
      input_tokens = d.input_tokens + excluded.input_tokens,
      output_tokens = d.output_tokens + excluded.output_tokens,
      last_error = coalesce(excluded.last_error, d.last_error),
      last_error_at = coalesce(excluded.last_error_at, d.last_error_at)`;
}
