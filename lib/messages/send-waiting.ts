import { setTimeout as pause } from "node:timers/promises";
import { paceOf } from "#lib/channels/pace-of.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { isStopping } from "#lib/jobs/stopping.ts";
import { processWide } from "#lib/process-wide.ts";
import type { Claim } from "./claim.ts";
import { carryOut, claimInTurn } from "./deliver.ts";
import { stepMs } from "./turn.ts";

const system = { kind: "system" } as const;

/** Read at once; more often than that, so that an answer typed meanwhile need not wait for them all. */
const seenAtOnce = 100;
/** Requests of one number at once: a provider that takes its time must not fill our memory. */
const mostInFlight = 100;
/**
 * A claim is a dozen questions to the database: one after the other is as fast as this on a busy
 * machine. A number that may send faster makes several at a time, each a step after the other.
 */
const perSecondEach = 20;
const mostAtATime = 4;
/** A conversation that had nothing to send after all, or failed, is not looked at again before. */
const restMs = 1_000;

type Lane = {
  tenantId: string;
  channelId: string;
  stepMs: number;
  /** When the next claim may begin. */
  nextAtMs: number;
  flights: Map<string, Promise<void>>;
  resting: Map<string, number>;
  waiting: string[];
  looking: Promise<void> | null;
  failures: unknown[];
  /** Resolves when somebody asks for this number again. */
  asked: Promise<void>;
  ask: () => void;
};

const lanes = () => processWide("send lanes", () => new Map<string, Lane>());

/**
 * Sends what a number has waiting, at its own pace, oldest first: each conversation in order, many
 * conversations at once. One lane per number, so that none waits for another. Claims are made one
 * by one and each goes out at once, so that a crash leaves hardly any of unknown fate.
 */
export async function sendWaiting(tenantId: string, channelId: string): Promise<void> {
  if (lanes().has(channelId)) return askAgain(channelId);
  const lane = makeLane(tenantId, channelId);
  lanes().set(channelId, lane);
  try {
    const pace = await inTenant(tenantId, system, (ctx) => readPace(ctx, channelId));
    lane.stepMs = pace ? stepMs(pace) : 0;
    const width = Math.ceil((pace?.perSecond ?? perSecondEach) / perSecondEach);
    await Promise.all(Array.from({ length: Math.min(width, mostAtATime) }, () => walk(lane)));
    await Promise.all(lane.flights.values());
  } finally {
    lanes().delete(channelId);
  }
  if (lane.failures.length > 0) throw lane.failures[0];
}

/** Somebody asks for a number whose lane is open: it looks again, if it was waiting. */
export function askAgain(channelId: string): void {
  const lane = lanes().get(channelId);
  if (lane) listen(lane);
}

function makeLane(tenantId: string, channelId: string): Lane {
  const lane: Lane = {
    tenantId,
    channelId,
    stepMs: 0,
    nextAtMs: 0,
    flights: new Map(),
    resting: new Map(),
    waiting: [],
    looking: null,
    failures: [],
    asked: Promise.resolve(),
    ask: () => {},
  };
  listen(lane);
  return lane;
}

function listen(lane: Lane): void {
  lane.ask();
  lane.resting.clear();
  lane.asked = new Promise((resolve) => {
    lane.ask = resolve;
  });
}

async function readPace(ctx: Context, id: string) {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const channel = await ctx.db.channel.findUnique({ where });
  return channel ? paceOf(channel) : null;
}

async function walk(lane: Lane): Promise<void> {
  while (!isStopping()) {
    await step(lane);
    const id = await next(lane);
    if (id === null) return;
    const claiming = claimInTurn(lane.tenantId, id);
    // From here on, so that nobody else of this lane looks at the conversation meanwhile.
    lane.flights.set(id, fly(lane, id, claiming));
    const claim = await claiming.catch(() => null);
    if (claim?.do !== "send") lane.nextAtMs -= lane.stepMs;
  }
}

async function fly(lane: Lane, id: string, claiming: Promise<Claim | null>): Promise<void> {
  const rest = () => lane.resting.set(id, Date.now() + restMs);
  try {
    const claim = await claiming;
    if (claim) await carryOut(lane.tenantId, claim);
    else rest();
  } catch (error) {
    lane.failures.push(error);
    rest();
  } finally {
    lane.flights.delete(id);
  }
}

/** Waits for what the row would make us wait for anyway, without asking it. */
async function step(lane: Lane): Promise<void> {
  const now = Date.now();
  const at = Math.max(now, lane.nextAtMs);
  lane.nextAtMs = at + lane.stepMs;
  if (at > now) await pause(at - now);
}

/** The conversation whose turn it is; null when nothing is left, or it is time to stop. */
async function next(lane: Lane): Promise<string | null> {
  while (!isStopping()) {
    if (lane.flights.size >= mostInFlight) {
      await Promise.race(lane.flights.values());
      continue;
    }
    const id = lane.waiting.shift();
    if (id !== undefined) return id;
    const inFlight = [...lane.flights.values()];
    const { asked } = lane;
    lane.looking ??= look(lane).finally(() => {
      lane.looking = null;
    });
    await lane.looking;
    if (lane.waiting.length > 0) continue;
    if (inFlight.length === 0) return null;
    // Whatever ends may have left its conversation with more to say.
    await Promise.race([...inFlight, asked]);
  }
  return null;
}

async function look(lane: Lane): Promise<void> {
  for (const [id, until] of lane.resting) if (until < Date.now()) lane.resting.delete(id);
  const apart = [...lane.flights.keys(), ...lane.resting.keys()];
  lane.waiting = await inTenant(lane.tenantId, system, (ctx) => ready(ctx, lane.channelId, apart));
}

/**
 * The conversations that have something to send now. Answers go before campaigns: a customer who
 * has just written should not wait for two thousand who have not.
 */
async function ready(ctx: Context, channelId: string, apart: string[]): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id
    FROM (SELECT conversation_id, min(created_at) AS since, bool_and(type = 'template') AS campaign
      FROM messages
      WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid
        AND status = 'QUEUED' AND error_code IS DISTINCT FROM 'UNCERTAIN'
      GROUP BY conversation_id) m
    JOIN conversations c ON c.tenant_id = ${ctx.tenantId}::uuid AND c.id = m.conversation_id
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    WHERE ch.state = 'connected' AND c.id <> ALL (${apart}::uuid[])
      AND coalesce(c.sending_until, '-infinity') < clock_timestamp()
      AND coalesce(greatest(c.hold_until, ch.hold_until), '-infinity') < clock_timestamp()
      AND (coalesce(ch.initiate_hold_until, '-infinity') < clock_timestamp()
        OR c.window_expires_at > clock_timestamp())
    ORDER BY m.campaign, m.since LIMIT ${seenAtOnce}`;
  return rows.map(({ id }) => id);
}
