import { inTenant } from "#lib/db/tenant.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { type Claim, claimDue } from "./claim.ts";
import { post } from "./post.ts";
import { makeSeats, type Seats } from "./seats.ts";
import { settle } from "./settle.ts";

const system = { kind: "system" } as const;

/** Requests at once to one endpoint, and to one whose last attempt failed. */
const widthHealthy = 4;
const widthFailing = 1;

/** Requests at once of this process. What fails sits apart, so it never takes a healthy one's seat. */
const seatsHealthy = 256;
const seatsFailing = 64;

type Lane = {
  tenantId: string;
  endpointId: string;
  inFlight: number;
  failing: boolean;
  /** It is just asking the database what is due. */
  asking: boolean;
  /** There may be more due than the last answer held. */
  more: boolean;
  /** It will be called when a seat is free. */
  queued: boolean;
};

type Lanes = {
  lanes: Map<string, Lane>;
  healthy: Seats;
  failing: Seats;
  running: Set<Promise<void>>;
  closed: boolean;
};

const all = (): Lanes =>
  processWide("webhook lanes", () => {
    const made: Lanes = {
      lanes: new Map(),
      healthy: makeSeats(seatsHealthy),
      failing: makeSeats(seatsFailing),
      running: new Set(),
      closed: false,
    };
    // What is on its way may arrive; the rest is found by another process.
    process.once("sapa:shutdown", (shutdown: { waitFor(work: Promise<unknown>): void }) => {
      made.closed = true;
      shutdown.waitFor(lanesIdle());
    });
    return made;
  });

/**
 * Wakes an endpoint's own lane, and doesn't wait for it: a job that waited for a stranger's server
 * would hold up all the jobs behind it. Each endpoint only ever waits for itself.
 */
export function wakeLane(tenantId: string, endpointId: string): void {
  const { lanes, closed } = all();
  if (closed) return;
  const fresh = { inFlight: 0, failing: false, asking: false, more: false, queued: false };
  const lane = lanes.get(endpointId) ?? { tenantId, endpointId, ...fresh };
  lanes.set(endpointId, lane);
  lane.more = true;
  advance(lane);
}

/** Resolves when nothing is on its way. */
export async function lanesIdle(): Promise<void> {
  const { running } = all();
  while (running.size > 0) await Promise.all(running);
}

/** Goes on as far as the lane's width and the free seats allow. */
function advance(lane: Lane): void {
  const { lanes, healthy, failing, closed } = all();
  if (lane.asking || lane.queued || closed) return;
  if (!lane.more) {
    // A failing one is remembered, so that it begins narrow the next time.
    if (lane.inFlight === 0 && !lane.failing) lanes.delete(lane.endpointId);
    return;
  }
  const room = (lane.failing ? widthFailing : widthHealthy) - lane.inFlight;
  if (room <= 0) return;
  const seats = lane.failing ? failing : healthy;
  const taken = seats.take(room, () => {
    lane.queued = false;
    advance(lane);
  });
  if (taken === 0) lane.queued = true;
  else track(fill(lane, seats, taken));
}

/** Asks for as much as there are seats, and sends each on its way. */
async function fill(lane: Lane, seats: Seats, taken: number): Promise<void> {
  lane.asking = true;
  lane.more = false;
  let claims: Claim[] = [];
  try {
    claims = await inTenant(lane.tenantId, system, (ctx) => claimDue(ctx, lane.endpointId, taken));
  } catch (error) {
    log.warn({ err: (error as Error).message }, "webhooks: what is due could not be asked for");
  }
  lane.asking = false;
  lane.inFlight += claims.length;
  lane.more ||= claims.length === taken;
  for (const claim of claims) track(send(lane, seats, claim));
  seats.give(taken - claims.length);
  advance(lane);
}

async function send(lane: Lane, seats: Seats, claim: Claim): Promise<void> {
  const outcome = await post(claim);
  lane.failing = !outcome.delivered;
  try {
    await inTenant(lane.tenantId, system, (ctx) => settle(ctx, claim, outcome));
  } catch (error) {
    // Its lease ends, and it is sent again: better twice than never.
    log.warn({ err: (error as Error).message }, "webhooks: an outcome could not be written down");
  }
  lane.inFlight -= 1;
  seats.give(1);
  advance(lane);
}

function track(work: Promise<void>): void {
  const { running } = all();
  running.add(work);
  void work.finally(() => running.delete(work));
}
