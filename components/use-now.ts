import { createContext, useContext, useSyncExternalStore } from "react";

const stepMs = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tell of listeners) tell();
  }, stepMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** When the server drew the page: the first paint in the browser has to say the same. */
export const DrawnAt = createContext(now);

/** The time, to a quarter of a minute, from one clock for everything that counts minutes. */
export function useNow(): number {
  const drawnAt = useContext(DrawnAt);
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => drawnAt,
  );
}
