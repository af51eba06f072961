import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** What this browser was told, kept where it keeps such things; lost where it may keep nothing. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepChoice(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that may not remember asks again.
  }
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChoice = (name: string): string | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => readChoice(name), [name]),
    () => null,
  );
