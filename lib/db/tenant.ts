import type { Actor, Context } from "#lib/context.ts";
import { rootDb } from "./root.ts";
import { wakeOthers } from "./wake.ts";

/**
 * Opens the one transaction of a request or a job step. Inside it the database itself shows no
 * other tenant's rows, whatever a query forgets to say.
 */
export async function inTenant<T>(
  tenantId: string,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const wake = new Set<string>();
  const result = await rootDb().$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('role', 'sapa_tenant', true), set_config('sapa.tenant', ${tenantId}, true)`;
    return await work({ tenantId, actor, db, now: new Date(), wake });
  });
  wakeOthers(wake);
  return result;
}
