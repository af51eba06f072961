import { useState } from "react";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Unread } from "./rows.ts";

/**
 * Where the unread ones began when the chat was opened. Reading them does not take the strip away
 * while one still looks for the place.
 */
export function useUnreadStrip(
  card: Conversation | undefined,
  messages: Message[],
  viewerId: string,
): Unread {
  const [unread] = useState(card?.unreadCount ?? null);
  const [strip, setStrip] = useState<Unread | undefined>(undefined);
  if (strip === undefined && card && messages.length > 0) {
    const count = unread ?? card.unreadCount;
    const incoming = messages.filter((message) => message.direction === "IN");
    const first = count > 0 ? (incoming.at(-count) ?? incoming[0]) : undefined;
    setStrip(first ? { fromId: first.id, count } : null);
  }
  if (!strip) return null;
  // Whoever has answered has read.
  const at = messages.findIndex((message) => message.id === strip.fromId);
  const answered = messages.findLastIndex((message) => message.author?.id === viewerId) > at;
  return answered ? null : strip;
}
