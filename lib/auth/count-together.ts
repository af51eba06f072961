import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "#lib/db/pool.ts";
import { processWide } from "#lib/process-wide.ts";

type Row = { key: string; points: number; leftMs: number };
type Stored = { rows: { points: number; expire: number }[] };
type Waiting = { points: number; durationMs: number; told: PromiseWithResolvers<Stored>[] };
type Counts = { waiting: Map<string, Waiting>; writing: boolean };

const mostKeys = 500;
/** The database's clock: where a machine's own is wrong, its windows would end at once or never. */
const nowMs = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
/** The library counts down by this machine's clock. */
const here = ({ leftMs }: Row): number => Date.now() + leftMs;

/**
 * Still one count for all nodes, and an exact one; but those who come while others are being
 * counted wait for them and are then counted together, in one statement. Under load that is one
 * round trip for many requests instead of one for each.
 */
export class CountTogether extends RateLimiterPostgres {
  /** What the library asks of a store: to add to a key's count, and to say what it is then. */
  _upsert(key: string, points: number, durationMs: number): Promise<Stored> {
    if (points !== 1) throw new Error("only single requests are counted together");
    const counts = processWide("counts", (): Counts => ({ waiting: new Map(), writing: false }));
    const told = Promise.withResolvers<Stored>();
    const mine = counts.waiting.get(key) ?? { points: 0, durationMs, told: [] };
    mine.points += points;
    mine.told.push(told);
    counts.waiting.set(key, mine);
    if (!counts.writing) void write(counts);
    return told.promise;
  }

  /** And to say what it is. */
  async _get(key: string): Promise<Stored | null> {
    const { rows } = await pool().query<Row>({
      name: "count of a key",
      text: `SELECT key, points, (expire - ${nowMs})::float AS "leftMs" FROM rate_limits
        WHERE key = $1 AND expire > ${nowMs}`,
      values: [key],
    });
    const [row] = rows;
    return row ? { rows: [{ points: row.points, expire: here(row) }] } : null;
  }
}

async function write(counts: Counts): Promise<void> {
  counts.writing = true;
  while (counts.waiting.size > 0) {
    // In one order everywhere: two processes that count at once would otherwise lock crosswise.
    const batch = [...counts.waiting].slice(0, mostKeys).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key] of batch) counts.waiting.delete(key);
    try {
      const stored = await add(batch);
      for (const [key, waiting] of batch) tell(waiting, stored.get(key));
    } catch (error) {
      for (const [, { told }] of batch) for (const each of told) each.reject(error);
    }
  }
  counts.writing = false;
}

async function add(batch: [string, Waiting][]): Promise<Map<string, Row>> {
  const { rows } = await pool().query<Row>({
    name: "count together",
    text: `INSERT INTO rate_limits AS r (key, points, expire)
      SELECT key, points, ${nowMs} + duration
      FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS n (key, points, duration, place)
      ORDER BY place
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN r.expire <= ${nowMs} THEN excluded.points ELSE r.points + excluded.points END,
        expire = CASE WHEN r.expire <= ${nowMs} THEN excluded.expire ELSE r.expire END
      RETURNING key, points, (expire - ${nowMs})::float AS "leftMs"`,
    values: [
      batch.map(([key]) => key),
      batch.map(([, { points }]) => points),
      batch.map(([, { durationMs }]) => durationMs),
    ],
  });
  return new Map(rows.map((row) => [row.key, row]));
}

/** Each its own place in the count, in the order they came. */
function tell({ points, told }: Waiting, row: Row | undefined): void {
  for (const [n, each] of told.entries()) {
    if (!row) each.reject(new Error("a count was not stored"));
    else {
      const place = row.points - points + n + 1;
      each.resolve({ rows: [{ points: place, expire: here(row) }] });
    }
  }
}
