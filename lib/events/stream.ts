import type { Actor, Context } from "#lib/context.ts";
import { processWide } from "#lib/process-wide.ts";
import { eventsAfter, hear, type StoredEvent } from "./hub.ts";

export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};
const heartbeatMs = 15_000;
/** A reader who leaves this much unread is cut off; it comes back and resumes where it was. */
const maxWaitingBytes = 4 * 1024 * 1024;
/** As far as PostgreSQL's own numbers go. */
const place = /^\d{1,19}-\d{1,18}$/;

/**
 * The tenant's events as server-sent events. With a `Last-Event-ID` it first repeats what came
 * since, so nothing is missed and nothing comes twice; an id that is too old gets `resync`.
 */
export async function openStream(
  ctx: Context,
  lastEventId: string | null,
  /** Calls back when the reader's credential ends, until it is told to stop looking. */
  watch: (ended: () => void) => () => void,
): Promise<Response> {
  let seen = lastEventId ?? "";
  let write: ((chunk: string) => void) | null = null;
  let early: StoredEvent[] = [];
  const tell = (events: StoredEvent[]) => {
    let chunk = "";
    for (const event of events) {
      if (event.place !== null) {
        if (seen && !isAfter(event.place, seen)) continue;
        seen = event.place;
      }
      if (mayHear(ctx.actor, event)) chunk += format(event);
    }
    if (chunk) write?.(chunk);
  };
  // Listening begins before the answer does: who has read "welcome" and then asks for the list
  // finds there what came before, and hears here what comes after.
  const stop = await hear(ctx, (events) => (write ? tell(events) : early.push(...events)));
  const missed = await missedSince(ctx, lastEventId).catch((error) => {
    stop();
    throw error;
  });
  if (!missed) seen = "";

  const streams = openStreams();
  const ends: (() => void)[] = [stop];
  let closed = false;
  const close = () => {
    closed = true;
    streams.delete(close);
    for (const end of ends.splice(0)) end();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const text = new TextEncoder();
        write = (chunk) => {
          if (closed) return;
          if ((controller.desiredSize ?? 0) < -maxWaitingBytes) close();
          else controller.enqueue(text.encode(chunk));
        };
        const heartbeat = setInterval(() => write?.(": still here\n\n"), heartbeatMs);
        ends.push(
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
        if (missed) tell(missed);
        else write(resync());
        tell(early);
        early = [];
      },
      cancel: close,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
  return new Response(body, { headers: streamHeaders });
}

/** What a returning reader has missed; null where that is no longer known. */
async function missedSince(ctx: Context, last: string | null): Promise<StoredEvent[] | null> {
  if (last === null) return [];
  return place.test(last) ? eventsAfter(ctx, last) : null;
}

const resync = () =>
  `event: resync\ndata: ${JSON.stringify({ type: "resync", timestamp: new Date(), data: {} })}\n\n`;

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

/** A test key hears of the sandbox only; of who is where only people do, and not of themselves. */
function mayHear(actor: Actor, event: StoredEvent): boolean {
  if (event.type === "conversation.presence") {
    const { member } = event.data as { member: { id: string } };
    return actor.kind === "user" && actor.id !== member.id;
  }
  if (actor.kind !== "key" || actor.mode !== "test") return true;
  const card = event.conversation as { channel?: { kind?: string } } | null;
  return card?.channel?.kind === "SANDBOX";
}

function format({ place: id, type, createdAt, data, conversation }: StoredEvent): string {
  const body = { type, timestamp: createdAt, data, ...(conversation ? { conversation } : {}) };
  const line = id === null ? "" : `id: ${id}\n`;
  return `${line}event: ${type}\ndata: ${JSON.stringify(body)}\n\n`;
}
