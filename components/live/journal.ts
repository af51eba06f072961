import type { Query, QueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "./events.ts";

const remembered = 2_000;

/**
 * An answer may be older than an event that came while it was under way. So events are kept for a
 * while, and replayed over every answer that was asked for before they came.
 */
export function createJournal(
  client: QueryClient,
  replay: (query: Query, event: LiveEvent) => void,
) {
  let events: LiveEvent[] = [];
  let dropped = 0;
  const asked = new Map<string, number>();

  const stop = client.getQueryCache().subscribe((notice) => {
    if (notice.type !== "updated") return;
    const { query, action } = notice;
    if (action.type === "fetch") asked.set(query.queryHash, dropped + events.length);
    if (action.type !== "success" || action.manual) return;
    const from = asked.get(query.queryHash);
    asked.delete(query.queryHash);
    if (from === undefined) return;
    const missed = events.slice(Math.max(0, from - dropped));
    // The cache is still telling others about this answer.
    if (missed.length > 0) {
      queueMicrotask(() => {
        for (const event of missed) replay(query, event);
      });
    }
  });

  return {
    keep(event: LiveEvent) {
      events.push(event);
      if (events.length > remembered * 2) {
        dropped += events.length - remembered;
        events = events.slice(-remembered);
      }
    },
    stop,
  };
}
