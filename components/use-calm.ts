import { useRef } from "react";

const calmMs = 1_000;
/** As long as a movement takes: what changes within it does not cut it short. */
const movesMs = 250;

/**
 * May the change that is being drawn be shown as a movement? In a stream of changes it is only
 * unrest, and costs the browser a layer for each thing that moves: keys had to wait for those.
 */
export function useCalm(changing: unknown): boolean {
  const last = useRef({ changing, atMs: Number.NEGATIVE_INFINITY, calm: true, sinceMs: 0 });
  const { atMs, calm, sinceMs } = last.current;
  if (last.current.changing !== changing) {
    const now = performance.now();
    const begins = now - atMs > calmMs;
    last.current = {
      changing,
      atMs: now,
      calm: begins || (calm && now - sinceMs < movesMs),
      sinceMs: begins ? now : sinceMs,
    };
  }
  return last.current.calm;
}
