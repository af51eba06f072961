import type { Actor, Context } from "#lib/context.ts";
import { isId } from "#lib/ids.ts";
import type { Db } from "./root.ts";
import { transaction } from "./transaction.ts";
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
  const result = await transaction(steppedDown(tenantId), (db, { now }) =>
    work({ tenantId, actor, db, now, wake }),
  );
  wakeOthers(wake);
  return result;
}

/**
 * In the same message as BEGIN, which takes no parameters. The time is the database's: of several
 * machines one may have a wrong clock.
 */
function steppedDown(tenantId: string): string {
  if (!isId(tenantId)) throw new Error(`"${tenantId}" is no tenant`);
  return `BEGIN; SELECT set_config('role', 'sapa_tenant', true), set_config('sapa.tenant', '${tenantId}', true),
    clock_timestamp() AS now`;
}

/** From here on this transaction is the tenant's; it ends with it. */
export async function stepDown(
  db: Db,
  tenantId: string,
  actor: Actor,
  wake = new Set<string>(),
): Promise<Context> {
  const [begun] = await db.$queryRaw<{ now: Date }[]>`
    SELECT set_config('role', 'sapa_tenant', true), set_config('sapa.tenant', ${tenantId}, true),
      clock_timestamp() AS now`;
  return { tenantId, actor, db, now: begun?.now ?? new Date(), wake };
}
