import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { listen } from "#lib/db/listen.ts";
import { pool } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { newPresences } from "./read-presence.ts";

export type StoredEvent = {
  /**
   * Where it stands in the stream: transaction first, since ids are given before their commit.
   * null: nowhere; who misses it needs no telling.
   */
  place: string | null;
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
const mostMissed = 5_000;
/** Signs of life come by the hundred; between two readings of them passes this much. */
const presencePauseMs = 100;

type Db = Context["db"];
type Hub = {
  ears: Map<string, Set<Ear>>;
  /** Everything up to here has been told; null while nobody listens. */
  place: string | null;
  starting: Promise<void> | null;
  reading: boolean;
  again: boolean;
  presenceTimer: NodeJS.Timeout | null;
};

/**
 * Reads new events once per process, whoever is watching, and hands them to the tenant's ears.
 * Only what lies below every running transaction is read: an event that commits late, with an
 * earlier place, would otherwise be stepped over.
 */
export async function hear({ tenantId, db }: Context, ear: Ear): Promise<() => void> {
  const hub = theHub();
  const ears = hub.ears.get(tenantId) ?? new Set();
  hub.ears.set(tenantId, ears.add(ear));
  const stop = () => {
    ears.delete(ear);
    if (ears.size === 0 && hub.ears.get(tenantId) === ears) hub.ears.delete(tenantId);
  };
  try {
    if (hub.place === null) {
      hub.starting ??= start(hub, db);
      await hub.starting;
    }
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** Once for all who come at the same time: a later beginning would step over what came between. */
async function start(hub: Hub, db: Db): Promise<void> {
  try {
    hub.place = await newestPlace(db);
  } finally {
    hub.starting = null;
  }
}

function theHub(): Hub {
  return processWide("hub", () => {
    const hub: Hub = {
      ears: new Map(),
      place: null,
      starting: null,
      reading: false,
      again: false,
      presenceTimer: null,
    };
    listen((name) => {
      if (name === "events" || name === "*") void readOn(hub);
      if (name === "presence" || name === "*") readPresences(hub);
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

/** A moment later, so that what comes meanwhile is read together. */
function readPresences(hub: Hub): void {
  if (hub.ears.size === 0 || hub.presenceTimer) return;
  hub.presenceTimer = setTimeout(async () => {
    hub.presenceTimer = null;
    try {
      dispatch(hub, await newPresences());
    } catch (error) {
      log.debug({ err: (error as Error).message }, "events: who is where could not be read");
    }
  }, presencePauseMs);
}

function dispatch(hub: Hub, rows: StoredEvent[]): void {
  for (const [tenantId, events] of Map.groupBy(rows, (row) => row.tenantId)) {
    for (const ear of hub.ears.get(tenantId) ?? []) {
      try {
        ear(events);
      } catch (error) {
        // One reader's trouble must not keep the events from the others.
        log.error({ err: error }, "events: a reader failed");
      }
    }
  }
}

// These two ask on the caller's own connection: many who come back at once, each holding one and
// waiting for another, would wait for each other.

async function newestPlace(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ place: string }[]>`
    SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text
      || '-9223372036854775807' AS place`;
  return row?.place ?? "0-0";
}

/** The tenant's events after a place, up to a few thousand; null when that place is forgotten. */
export async function eventsAfter(
  { tenantId, db }: Context,
  place: string,
): Promise<StoredEvent[] | null> {
  const [xid, id] = place.split("-");
  const known = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM events
    WHERE tenant_id = ${tenantId}::uuid AND xid = ${xid}::xid8 AND id = ${id}::bigint`;
  if (known.length === 0) return null;
  const rows = await db.$queryRaw<StoredEvent[]>`
    SELECT ${Prisma.raw(columns)} FROM events
    WHERE tenant_id = ${tenantId}::uuid AND (xid, id) > (${xid}::xid8, ${id}::bigint)
      AND xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY xid, id LIMIT ${mostMissed + 1}`;
  return rows.length > mostMissed ? null : rows;
}
