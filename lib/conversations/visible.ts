import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** Test keys see the sandbox and nothing else; `ch` is the channel in the query. */
export const visibleChannel = (ctx: Context): Prisma.Sql =>
  ctx.actor.kind === "key" && ctx.actor.mode === "test"
    ? Prisma.sql`ch.kind = 'SANDBOX'`
    : Prisma.sql`TRUE`;
