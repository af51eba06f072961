import { useMemo, useRef } from "react";
import type { Message } from "#lib/messages/schema.ts";

/** The messages that came since the chat was opened: they alone arrive with a breath. */
export function useFresh(messages: Message[]): ReadonlySet<string> {
  const newestAtOpening = useRef<string | null>(null);
  if (newestAtOpening.current === null && messages.length > 0) {
    newestAtOpening.current = messages.at(-1)?.createdAt ?? null;
  }
  const since = newestAtOpening.current;
  return useMemo(() => {
    if (since === null) return new Set<string>();
    const first = messages.findLastIndex((message) => message.createdAt <= since) + 1;
    return new Set(messages.slice(first).map((message) => message.id));
  }, [messages, since]);
}
