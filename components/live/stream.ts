import { eventTypes, type LiveEvent, type LivePresence, refreshes } from "./events.ts";
import { createOrder } from "./order.ts";

export type Connection = "connecting" | "open" | "lost";

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** What the browser fetched before the stream stood may miss what happened in between. */
const settleMs = 1_000;
const remembered = 2_000;

const staleTypes = Object.keys(refreshes) as (keyof typeof refreshes)[];
const isMerged = (type: string): boolean => (eventTypes as string[]).includes(type);

type Ears = {
  /** `late`: something that happened later to the same chat was told before it. */
  event: (event: LiveEvent, late: boolean) => void;
  presence: (event: LivePresence) => void;
  /** Something happened that only makes a list old. */
  stale: (type: keyof typeof refreshes) => void;
  /** Something may have been missed: ask for everything again. */
  resync: () => void;
  connection: (state: Connection) => void;
};

/**
 * The stream of events. The browser itself reconnects after a lost line and tells where it was;
 * it gives up when the answer is an error, and then we start anew and ask for everything.
 */
export function openStream(ears: Ears): () => void {
  let source: EventSource;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = "";
  const seen = new Set<string>();
  const isLate = createOrder();

  const connect = () => {
    let opened = false;
    source = new EventSource("/api/v1/events");
    source.onopen = () => {
      pauseMs = firstPauseMs;
      ears.connection("open");
      if (!opened) timer = setTimeout(ears.resync, settleMs);
      else if (lastId === "") ears.resync();
      opened = true;
    };
    source.onerror = () => {
      ears.connection("lost");
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(connect, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    for (const type of new Set([...eventTypes, ...staleTypes])) source.addEventListener(type, hear);
    // It has no place in the stream: the id it seems to bring is that of what came before it.
    source.addEventListener("conversation.presence", (said) =>
      ears.presence(JSON.parse(said.data)),
    );
    source.addEventListener("resync", ears.resync);
  };

  const hear = (said: MessageEvent<string>) => {
    if (said.lastEventId !== "") {
      if (seen.has(said.lastEventId)) return;
      lastId = said.lastEventId;
      seen.add(lastId);
      if (seen.size > remembered) seen.delete(seen.values().next().value ?? "");
    }
    const stale = staleTypes.find((type) => type === said.type);
    if (stale) ears.stale(stale);
    if (!isMerged(said.type)) return;
    const event = JSON.parse(said.data) as LiveEvent;
    ears.event(event, isLate(event, said.lastEventId));
  };

  const wakeUp = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    connect();
  };

  connect();
  window.addEventListener("online", wakeUp);
  return () => {
    window.removeEventListener("online", wakeUp);
    clearTimeout(timer);
    source.close();
  };
}
