import type { Message, MessageStatus } from "#lib/messages/schema.ts";

const rank: Record<MessageStatus, number> = {
  QUEUED: 0,
  SENT: 1,
  FAILED: 1,
  DELIVERED: 2,
  READ: 3,
  CANCELLED: 4,
  RECEIVED: 0,
};

/**
 * Ticks only go forward, whichever of an event and an answer comes first. The one step back is a
 * person's "send again", which only the live stream may tell: it is in order, an answer may be old.
 */
function newer(known: Message, told: Message, live: boolean): Message {
  if (live && known.status === "FAILED") return told;
  return rank[told.status] >= rank[known.status] ? told : known;
}

const before = (a: Message, b: Message): boolean =>
  a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;

export const isAfter = (a: Message, b: Message): boolean => before(b, a);

/** The messages, oldest first, with this one where it belongs. */
export function placeMessage(messages: Message[], told: Message, live = true): Message[] {
  const at = messages.findLastIndex((message) => message.id === told.id);
  const known = messages[at];
  if (known) {
    const next = newer(known, told, live);
    return next === known ? messages : messages.with(at, next);
  }
  const after = messages.findLastIndex((message) => before(message, told));
  return messages.toSpliced(after + 1, 0, told);
}
