import { setTimeout as pause } from "node:timers/promises";

const everyMs = 20;

/** Waits for something to become true (and answers it); throws `what` when it never does. */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  withinMs = 10_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + withinMs; ; ) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain for: ${what}`);
    await pause(everyMs);
  }
}
