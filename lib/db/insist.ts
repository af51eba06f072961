import { setTimeout as pause } from "node:timers/promises";
import { isPassing } from "./passing.ts";

/**
 * For what must be written down although the database is away or in the way just now: tries again,
 * with growing pauses. Only for work that may be repeated, since a commit's answer may be lost.
 */
export async function insist<T>(work: () => Promise<T>, withinMs = 600_000): Promise<T> {
  const until = Date.now() + withinMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(2_000, pauseMs * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      // Not in step with those it collided with.
      await pause(pauseMs * (0.5 + Math.random()));
    }
  }
}
