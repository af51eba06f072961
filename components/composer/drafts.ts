import { useCallback, useSyncExternalStore } from "react";
import { useViewer } from "#components/frame/viewer.tsx";

const listeners = new Set<() => void>();

const nameOf = (viewerId: string, conversationId: string) =>
  `sapa.draft.${viewerId}.${conversationId}`;

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Another tab of the same browser writes the same draft.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What was begun and not sent. */
export function useDraft(conversationId: string): string {
  const name = nameOf(useViewer().id, conversationId);
  return useSyncExternalStore(
    subscribe,
    useCallback(() => read(name), [name]),
    () => "",
  );
}

/** Keeps what is being written: at once in memory, after a pause where it outlives the page. */
export function useKeepDraft(conversationId: string): (text: string) => void {
  const name = nameOf(useViewer().id, conversationId);
  return useCallback(
    (text: string) => {
      unwritten.set(name, text);
      timer ??= setTimeout(writeAll, pauseMs);
    },
    [name],
  );
}

/** A key press must not wait for the disk, nor for every card of the list to look for its draft. */
const pauseMs = 400;
const unwritten = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function writeAll() {
  clearTimeout(timer);
  timer = undefined;
  for (const [name, text] of unwritten) write(name, text);
  unwritten.clear();
  for (const tell of listeners) tell();
}

if (typeof window !== "undefined") window.addEventListener("pagehide", writeAll);

export const readDraft = (viewerId: string, conversationId: string): string =>
  read(nameOf(viewerId, conversationId));

/** A browser may forbid its storage; then a draft lives as long as the page. */
const withoutStorage = new Map<string, string>();

function read(name: string): string {
  const fresh = unwritten.get(name);
  if (fresh !== undefined) return fresh;
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return withoutStorage.get(name) ?? "";
  }
}

function write(name: string, text: string) {
  try {
    if (text.trim() === "") localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    withoutStorage.set(name, text);
  }
}
