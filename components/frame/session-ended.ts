import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();

function change(next: boolean) {
  ended = next;
  for (const tell of listeners) tell();
}

/** The API knows this browser no longer, and something on the page is not saved yet. */
export const tellSessionEnded = () => change(true);
export const forgetSessionEnded = () => change(false);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSessionEnded = () =>
  useSyncExternalStore(
    subscribe,
    () => ended,
    () => false,
  );
