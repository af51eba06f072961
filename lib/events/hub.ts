import { listen } from "#lib/db/listen.ts";
import { pool } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";

export type StoredEvent = {
  /** Where it stands in the stream: transaction first, since ids are given before their commit. */
  place: string;
  tenantId: string;
  type: string;
  conversationId: string | null;
  data: unknown;
  conversation: unknown;
  createdAt: Date;
};

export type Ear = (events: StoredEvent[]) => void;

const columns = `xid::text || '-' || id AS place, tenant_id AS "tenantId", type,
  conversation_id AS "conversationId", data, conversation, created_at AS "createdAt"`;
const pollMs = 2_000;
const batch = 500;

type Hub = {
  ears: Map<string, Set<Ear>>;
  place: string | null;
  reading: boolean;
  again: boolean;
};

/**
 * Reads new events once per process, whoever is watching, and hands them to the tenant's ears.
 * Only what lies below every running transaction is read: an event that commits late, with an
 * earlier place, would otherwise be stepped over.
 */
export async function hear(tenantId: string, ear: Ear): Promise<() => void> {
  const hub = theHub();
  hub.place ??= await newestPlace();
  const ears = hub.ears.get(tenantId) ?? new Set();
  hub.ears.set(tenantId, ears.add(ear));
  return () => {
    ears.delete(ear);
    if (ears.size === 0) hub.ears.delete(tenantId);
  };
}

function theHub(): Hub {
  return processWide("hub", () => {
    const hub: Hub = { ears: new Map(), place: null, reading: false, again: false };
    listen((name) => {
      if (name === "events" || name === "*") void readOn(hub);
    });
    setInterval(() => void readOn(hub), pollMs).unref();
    return hub;
  });
}

async function readOn(hub: Hub): Promise<void> {
  if (hub.ears.size === 0) {
    // Nobody listens: the next one starts at the newest event.
    hub.place = null;
    return;
  }
  if (hub.reading) {
    hub.again = true;
    return;
  }
  hub.reading = true;
  try {
    for (let full = true; full && hub.place; ) {
      const [xid, id] = hub.place.split("-");
      const { rows } = await pool().query<StoredEvent>(
        `SELECT ${columns} FROM events
         WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY xid, id LIMIT ${batch}`,
        [xid, id],
      );
      hub.place = rows.at(-1)?.place ?? hub.place;
      full = rows.length === batch;
      dispatch(hub, rows);
    }
  } catch (error) {
    log.warn({ err: (error as Error).message }, "events: the database did not answer");
  } finally {
    hub.reading = false;
  }
  if (hub.again) {
    hub.again = false;
    await readOn(hub);
  }
}

function dispatch(hub: Hub, rows: StoredEvent[]): void {
  for (const [tenantId, events] of Map.groupBy(rows, (row) => row.tenantId)) {
    for (const ear of hub.ears.get(tenantId) ?? []) ear(events);
  }
}

async function newestPlace(): Promise<string> {
  const { rows } = await pool().query<{ place: string }>(
    "SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text || '-9223372036854775807' AS place",
  );
  return rows[0]?.place ?? "0-0";
}

/** The tenant's events after a place, up to a few thousand; null when that place is forgotten. */
export async function eventsAfter(tenantId: string, place: string): Promise<StoredEvent[] | null> {
  const [xid, id] = place.split("-");
  const known = await pool().query(
    "SELECT 1 FROM events WHERE tenant_id = $1 AND xid = $2::xid8 AND id = $3",
    [tenantId, xid, id],
  );
  if (known.rowCount === 0) return null;
  const { rows } = await pool().query<StoredEvent>(
    `SELECT ${columns} FROM events
     WHERE tenant_id = $1 AND (xid, id) > ($2::xid8, $3::bigint)
       AND xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY xid, id LIMIT 5001`,
    [tenantId, xid, id],
  );
  return rows.length > 5_000 ? null : rows;
}
