import { pool } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";

type Shutdown = { waitFor(work: Promise<unknown>): void };
type Counted = { tenantId: string; keyId: string; requests: number };

const flushMs = 2_000;

/**
 * Counts a key's request. In memory and written every two seconds: a row of the database for each
 * request would cost more than many of the requests. So the count is a little late, and a process
 * that is killed forgets its last two seconds. What a key sends is counted exactly, with the
 * message itself.
 */
export function countRequest(tenantId: string, keyId: string): void {
  const counted = waiting();
  const name = `${tenantId} ${keyId}`;
  const before = counted.get(name)?.requests ?? 0;
  counted.set(name, { tenantId, keyId, requests: before + 1 });
}

const waiting = () =>
  processWide("counted requests", () => {
    setInterval(() => void writeRequests(), flushMs).unref();
    process.once("sapa:shutdown", (shutdown: Shutdown) => shutdown.waitFor(writeRequests()));
    return new Map<string, Counted>();
  });

/** Writes what was counted so far; what cannot be written now is kept for the next time. */
export async function writeRequests(): Promise<void> {
  const counted = waiting();
  if (counted.size === 0) return;
  // In one order everywhere: two processes that write at once would otherwise lock crosswise.
  const rows = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  counted.clear();
  try {
    await pool().query(
      `INSERT INTO usage_keys AS u (tenant_id, day, key_id, slot, requests)
       SELECT t.id, local_day(now(), t.timezone), c.key_id, usage_slot(), c.requests
       FROM unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS c (tenant_id, key_id, requests, place)
       JOIN tenants t ON t.id = c.tenant_id ORDER BY c.place
       ON CONFLICT (tenant_id, day, key_id, slot) DO UPDATE SET requests = u.requests + excluded.requests`,
      [
        rows.map(({ tenantId }) => tenantId),
        rows.map(({ keyId }) => keyId),
        rows.map(({ requests }) => requests),
      ],
    );
  } catch (error) {
    log.warn({ err: (error as Error).message }, "usage: the database did not answer");
    for (const row of rows) {
      const name = `${row.tenantId} ${row.keyId}`;
      const since = counted.get(name)?.requests ?? 0;
      counted.set(name, { ...row, requests: row.requests + since });
    }
  }
}
