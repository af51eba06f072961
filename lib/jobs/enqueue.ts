import { fromPrisma } from "pg-boss";
import type { Context } from "#lib/context.ts";
import { boss, startBoss } from "./boss.ts";
import type { JobName, Jobs } from "./queues.ts";

/** Puts a job into the same transaction as the rows it is about; it exists only if they do. */
export async function enqueue<Name extends JobName>(
  ctx: Context,
  name: Name,
  data: Omit<Jobs[Name], "tenantId">,
  at?: Date,
): Promise<void> {
  await startBoss();
  await boss().send(
    name,
    { tenantId: ctx.tenantId, ...data },
    { db: fromPrisma(ctx.db), ...(at && { startAfter: at }) },
  );
  ctx.wake.add(name);
}
