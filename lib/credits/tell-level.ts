import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { levelOf } from "./level-of.ts";
import { presentCredits } from "./present.ts";
import { type Level, levels } from "./schema.ts";

type Balance = { available: number; monthly: number; told: Level | null };

const rank = (level: Level): number => levels.indexOf(level);

/**
 * Says once that the balance has become low, critical or empty. What comes back from unsent
 * messages sets nothing back, or a balance at the brink would tell at every turn; a grant does.
 */
export async function tellLevel(ctx: Context, { renewed = false } = {}): Promise<void> {
  const [balance] = await ctx.db.$queryRaw<Balance[]>`
    SELECT coalesce(sum(remaining), 0)::float8 AS available,
      coalesce(sum(granted) FILTER (WHERE kind IN ('ALLOWANCE', 'ROLLOVER')), 0)::float8 AS monthly,
      (SELECT level FROM credit_levels WHERE tenant_id = ${ctx.tenantId}::uuid) AS told
    FROM credit_buckets
    WHERE tenant_id = ${ctx.tenantId}::uuid AND (expires_at IS NULL OR expires_at > ${ctx.now})`;
  if (!balance) return;
  const level = levelOf(balance);
  const change = rank(level) - rank(balance.told ?? "ok");
  if (change === 0 || (change < 0 && !renewed)) return;
  // Of several who see the same crossing, one writes it down and tells.
  const moved = await ctx.db.$executeRaw`
    INSERT INTO credit_levels AS l (tenant_id, level, told_at)
    VALUES (${ctx.tenantId}::uuid, ${level}, ${ctx.now})
    ON CONFLICT (tenant_id) DO UPDATE SET level = excluded.level, told_at = excluded.told_at
    WHERE l.level <> excluded.level AND (${renewed}
      OR array_position(${[...levels]}::text[], l.level) < array_position(${[...levels]}::text[], ${level}))`;
  if (moved === 0 || change < 0) return;
  const type = level === "empty" ? "credits.exhausted" : "credits.low";
  await emit(ctx, type, await presentCredits(ctx));
}
