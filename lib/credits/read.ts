import type { Context } from "#lib/context.ts";
import { presentCredits } from "./present.ts";
import type { Credits } from "./schema.ts";
import { turnMonth } from "./turn-month.ts";

/** The balance, this month's allowance included however early in the month somebody asks. */
export async function readCredits(ctx: Context): Promise<Credits> {
  await turnMonth(ctx);
  return presentCredits(ctx);
}
