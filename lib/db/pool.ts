import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { processWide } from "#lib/process-wide.ts";

type Side = "requests" | "work";
const mostConnections: Record<Side, number> = { requests: 12, work: 8 };
const sides = () => processWide("sides", () => new AsyncLocalStorage<Side>());

/** On whose connections the caller works. */
export const side = (): Side => sides().getStore() ?? "requests";

/**
 * Background work has connections of its own: a flood of requests, each waiting for one, must not
 * keep what came in from being worked on, nor a long queue of work the requests from an answer.
 */
export const onWorkSide = <T>(work: () => Promise<T>): Promise<T> => sides().run("work", work);

/**
 * The process's connections. They log in as the owner but work as `sapa_root`, which row-level
 * security binds; a tenant's transaction steps further down to `sapa_tenant` (tenant.ts).
 */
export function pool(): pg.Pool {
  const mine = side();
  return processWide(`pool of ${mine}`, () => {
    const made = new pg.Pool({
      connectionString: process.env.DATABASE_URL,
      max: mostConnections[mine],
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
