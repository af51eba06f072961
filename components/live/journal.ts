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
  /** Up to which event an answer has been brought, by its query. */
  const brought = new Map<string, number>();

  const stop = client.getQueryCache().subscribe((notice) => {
    if (notice.type !== "updated") return;
    const { query, action } = notice;
    if (action.type === "fetch") asked.set(query.queryHash, dropped + events.length);
    if (action.type !== "success" || action.manual) return;
    const from = asked.get(query.queryHash);
    asked.delete(query.queryHash);
    if (from === undefined) return;
    const missed = events.slice(Math.max(0, from - dropped));
    brought.set(query.queryHash, dropped + events.length);
    // The cache is still telling others about this answer.
    if (missed.length > 0) {
      queueMicrotask(() => {
        for (const event of missed) replay(query, event);
      });
    }
  });

  return {
    /** Answers with the event's number, by which one may ask later whether an answer had it replayed. */
    keep(event: LiveEvent): number {
      const number = dropped + events.length;
      events.push(event);
      if (events.length > remembered * 2) {
        dropped += events.length - remembered;
        events = events.slice(-remembered);
      }
      return number;
    },
    hasReplayed: (query: Query, number: number): boolean =>
      (brought.get(query.queryHash) ?? 0) > number,
    stop,
  };
}
