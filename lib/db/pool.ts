import pg from "pg";
import { processWide } from "#lib/process-wide.ts";

/**
 * The process's connections. They log in as the owner but work as `sapa_root`, which row-level
 * security binds; a tenant's transaction steps further down to `sapa_tenant` (tenant.ts).
 */
export function pool(): pg.Pool {
  return processWide("pool", () => {
    const made = new pg.Pool({
      connectionString: process.env.DATABASE_URL,
      max: Number(process.env.DATABASE_POOL ?? 16),
      options: "-c role=sapa_root -c timezone=UTC",
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      application_name: "sapa",
    });
    // A connection that dies while idle is replaced at the next use; unheard, it ends the process.
    made.on("error", () => {});
    return made;
  });
}
