import { useSyncExternalStore } from "react";
import { openConversation } from "#components/frame/place.ts";

type WantedMessage = { conversationId: string; messageId: string };

let wanted: WantedMessage | null = null;
const listeners = new Set<() => void>();

/** Opens a chat at one of its messages, for whoever found it. */
export function openMessage(conversationId: string, messageId: string) {
  wanted = { conversationId, messageId };
  for (const tell of listeners) tell();
  openConversation(conversationId);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // Whoever comes back to this chat begins at its end again.
    if (listeners.size === 0) wanted = null;
  };
}

export function useWantedMessage(conversationId: string): WantedMessage | null {
  const now = useSyncExternalStore(
    subscribe,
    () => wanted,
    () => null,
  );
  return now?.conversationId === conversationId ? now : null;
}
