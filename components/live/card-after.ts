import type { Conversation } from "#lib/conversations/schema.ts";
import { asAhead } from "./ahead.ts";
import { isConversationEvent, isMessageEvent, type LiveEvent } from "./events.ts";

export type Watching = {
  viewerId: string;
  /** The conversation that is open in a visible tab, if any. */
  conversationId: string | null;
};

/** The card that an event is about, as everybody sees it. */
export function cardOf(event: LiveEvent): Conversation | null {
  if (isMessageEvent(event)) return event.conversation ?? null;
  return isConversationEvent(event) ? event.data : null;
}

/**
 * The card after the event, with the viewer's own unread count, and with what the viewer has done to
 * it and nobody has answered for yet. `replayed`: the event came while an
 * answer was under way that may or may not know of it already.
 */
export function cardAfter(
  card: Conversation,
  known: Conversation | undefined,
  event: LiveEvent,
  watching: Watching,
  replayed: boolean,
): Conversation {
  return asAhead({ ...card, unreadCount: unreadAfter(card, known, event, watching, replayed) });
}

function unreadAfter(
  card: Conversation,
  known: Conversation | undefined,
  event: LiveEvent,
  watching: Watching,
  replayed: boolean,
): number {
  const unread = known?.unreadCount ?? 0;
  if (event.type !== "message.received") return unread;
  if (watching.conversationId === card.id) return unread;
  const last = known?.lastMessage;
  const counted =
    last?.id === event.data.id ||
    (replayed && last != null && last.createdAt > event.data.createdAt);
  return counted ? unread : unread + 1;
}
