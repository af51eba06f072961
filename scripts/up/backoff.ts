const firstMs = 250;
const mostMs = 30_000;
const calmMs = 60_000;

/** Pauses between restarts that double, and begin anew once something has run for a minute. */
export class Backoff {
  #failures = 0;
  #lastAt = 0;

  nextMs(now = Date.now()): number {
    if (now - this.#lastAt > calmMs) this.#failures = 0;
    this.#lastAt = now;
    return Math.min(mostMs, firstMs * 2 ** this.#failures++);
  }
}
