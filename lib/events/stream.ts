import type { Actor } from "#lib/context.ts";
import { processWide } from "#lib/process-wide.ts";
import { eventsAfter, hear, type StoredEvent } from "./hub.ts";

export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};
const heartbeatMs = 15_000;
/** A reader who leaves this much unread is cut off; it comes back and resumes where it was. */
const maxWaitingChunks = 1_000;
/** As far as PostgreSQL's own numbers go. */
const place = /^\d{1,19}-\d{1,18}$/;

/**
 * The tenant's events as server-sent events. With a `Last-Event-ID` it first repeats what came
 * since, so nothing is missed and nothing comes twice; an id that is too old gets `resync`.
 */
export async function openStream(
  tenantId: string,
  actor: Actor,
  lastEventId: string | null,
  /** Calls back when the reader's credential ends, until it is told to stop looking. */
  watch: (ended: () => void) => () => void,
): Promise<Response> {
  const text = new TextEncoder();
  const streams = openStreams();
  let closed = false;
  const ends: (() => void)[] = [];
  const close = () => {
    closed = true;
    streams.delete(close);
    for (const end of ends.splice(0)) end();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const write = (chunk: string) => {
          // The reader may have left while we were still looking up what it missed.
          if (closed) return;
          if ((controller.desiredSize ?? 0) < -maxWaitingChunks) close();
          else controller.enqueue(text.encode(chunk));
        };
        let seen = lastEventId ?? "";
        let early: StoredEvent[] | null = [];
        const tell = (events: StoredEvent[]) => {
          for (const event of events) {
            if (seen && !isAfter(event.place, seen)) continue;
            seen = event.place;
            if (mayHear(actor, event)) write(format(event));
          }
        };
        const stop = await hear(tenantId, (events) => {
          if (early) early.push(...events);
          else tell(events);
        });
        if (closed) return stop();
        const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatMs);
        ends.push(
          stop,
          () => clearInterval(heartbeat),
          watch(close),
          () => {
            try {
              controller.close();
            } catch {
              // The reader is already gone.
            }
          },
        );
        streams.add(close);
        write(": welcome\nretry: 1000\n\n");
        if (lastEventId !== null) {
          const missed = place.test(lastEventId) ? await eventsAfter(tenantId, lastEventId) : null;
          if (missed) tell(missed);
          else {
            seen = "";
            write(
              `event: resync\ndata: ${JSON.stringify({ type: "resync", timestamp: new Date(), data: {} })}\n\n`,
            );
          }
        }
        const waited = early;
        early = null;
        tell(waited);
      },
      cancel: close,
    },
    { highWaterMark: 16 },
  );
  return new Response(body, { headers: streamHeaders });
}

/** At shutdown every stream ends at once; its reader comes back to another process, or a new one. */
const openStreams = () =>
  processWide("streams", () => {
    const closers = new Set<() => void>();
    process.once("sapa:shutdown", () => {
      for (const close of [...closers]) close();
    });
    return closers;
  });

function isAfter(one: string, other: string): boolean {
  const [xidA = "0", idA = "0"] = one.split("-");
  const [xidB = "0", idB = "0"] = other.split("-");
  return xidA === xidB ? BigInt(idA) > BigInt(idB) : BigInt(xidA) > BigInt(xidB);
}

/** A test key hears of the sandbox only. */
function mayHear(actor: Actor, event: StoredEvent): boolean {
  if (actor.kind !== "key" || actor.mode !== "test") return true;
  const card = event.conversation as { channel?: { kind?: string } } | null;
  return card?.channel?.kind === "SANDBOX";
}

function format({ place: id, type, createdAt, data, conversation }: StoredEvent): string {
  const body = { type, timestamp: createdAt, data, ...(conversation ? { conversation } : {}) };
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(body)}\n\n`;
}
