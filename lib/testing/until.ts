import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits for something to become true (and answers it); throws `what` when it never does. Looking
 * that costs something is to be done less often.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  withinMs = 10_000,
  everyMs = 20,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + withinMs; ; ) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain for: ${what}`);
    await pause(everyMs);
  }
}
