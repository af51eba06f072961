import { useState } from "react";
import type { CachedThread } from "#components/live/cache.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Unread } from "./rows.ts";

/**
 * Where the unread ones began when the chat was opened. Reading them does not take the strip away
 * while one still looks for the place.
 */
export function useUnreadStrip(
  thread: CachedThread | undefined,
  messages: Message[],
  viewerId: string,
): Unread {
  const [strip, setStrip] = useState<Unread | undefined>(undefined);
  if (strip === undefined && thread) {
    const { firstUnreadId, conversation } = thread;
    const count = conversation.unreadCount;
    setStrip(firstUnreadId && count > 0 ? { fromId: firstUnreadId, count } : null);
  }
  if (!strip) return null;
  // Whoever has answered has read.
  const at = messages.findIndex((message) => message.id === strip.fromId);
  const answered = messages.findLastIndex((message) => saidBy(viewerId, message)) > at;
  return at >= 0 && answered ? null : strip;
}

/** A note, or a line about what was done to the chat, answers nobody. */
const saidBy = (viewerId: string, { author, type }: Message): boolean =>
  author?.id === viewerId && type !== "note" && type !== "event";
