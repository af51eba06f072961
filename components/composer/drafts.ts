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

export function useKeepDraft(conversationId: string): (text: string) => void {
  const name = nameOf(useViewer().id, conversationId);
  return useCallback(
    (text: string) => {
      write(name, text);
      for (const tell of listeners) tell();
    },
    [name],
  );
}

export const readDraft = (viewerId: string, conversationId: string): string =>
  read(nameOf(viewerId, conversationId));

/** A browser may forbid its storage; then a draft lives as long as the page. */
const withoutStorage = new Map<string, string>();

function read(name: string): string {
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
