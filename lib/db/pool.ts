import { AsyncLocalStorage } from "node:async_hooks";
import type { Socket } from "node:net";
import pg from "pg";
import { processWide } from "#lib/process-wide.ts";

type Side = "requests" | "work";
const mostConnections: Record<Side, number> = { requests: 12, work: 8 };
/** So long a database may be silent. Nobody waits for a request as long as work may take. */
const patienceMs: Record<Side, number> = { requests: 8_000, work: 60_000 };
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
      // A process that is frozen in a transaction must not keep its locks from the others.
      options: "-c role=sapa_root -c timezone=UTC -c idle_in_transaction_session_timeout=30s",
      connectionTimeoutMillis: 5_000,
      query_timeout: patienceMs[mine],
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      application_name: "sapa",
    });
    // A connection that dies while idle is replaced at the next use; unheard, it ends the process.
    made.on("error", () => {});
    made.on("connect", hangUpOnSilence);
    return made;
  });
}

/**
 * A query that was given up leaves its connection waiting for the answer, and whoever gets it next
 * waits too: it is closed instead. A database that is reached again is reached by new ones.
 */
function hangUpOnSilence(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: Socket } };
  // One that dies in use fails its query, which is heard; unheard, it would end the process too.
  client.on("error", () => {});
  const ask = client.query as (...given: unknown[]) => unknown;
  const askAndHangUp = (...given: unknown[]) => {
    const answer = ask.apply(client, given);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === "Query read timeout") connection.stream.destroy();
      });
    }
    return answer;
  };
  client.query = askAndHangUp as typeof client.query;
}
