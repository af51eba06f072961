import { pool } from "#lib/db/pool.ts";
import { work } from "#lib/jobs/handlers.ts";
import type { JobName } from "#lib/jobs/queues.ts";

type Waiting = { id: string; name: JobName; data: object };

/**
 * Does every job that is waiting, those due later included, until none is left: what workers would
 * have done by then, without their clocks. Jobs that fail throw here.
 */
export async function workOff(only?: JobName[]): Promise<void> {
  for (;;) {
    const { rows } = await pool().query<Waiting>(
      `DELETE FROM pgboss.job WHERE state = 'created' AND ($1::text[] IS NULL OR name = ANY ($1))
       RETURNING id, name, data`,
      [only ?? null],
    );
    if (rows.length === 0) return;
    for (const { name, data } of rows) await work(name, data);
  }
}
