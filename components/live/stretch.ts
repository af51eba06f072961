import type { Message } from "#lib/messages/schema.ts";
import type { CachedThread } from "./cache.ts";
import { isAfter, placeMessage } from "./place-message.ts";
import { reader } from "./reader.ts";

/** More of one chat than this is not remembered: it can be asked for again. */
export const mostMessages = 300;
/** Let go of in one piece, so that the rows do not begin anew with every message. */
const slack = 50;

type Page = { items: Message[] };

/** What the stream tells of a message of this chat: it comes in, or is counted as beyond. */
export function hearMessage(thread: CachedThread, told: Message): CachedThread {
  const { messages } = thread;
  const last = messages.at(-1);
  const isNew = last !== undefined && isAfter(told, last);
  const full = messages.length >= mostMessages && reader.aboveTheEndOf === told.conversationId;
  if (isNew && (thread.hasNewer || full)) {
    const beyond = thread.beyond + (told.direction === "IN" ? 1 : 0);
    return { ...thread, hasNewer: true, beyond, missed: thread.missed + 1 };
  }
  // What is older than the stretch belongs to a page that is not here.
  const [first] = messages;
  if (first && thread.hasOlder && isAfter(first, told)) return thread;
  const placed = placeMessage(messages, told);
  if (placed === messages) return thread;
  return placed.length > mostMessages + slack
    ? { ...thread, messages: placed.slice(-mostMessages), hasOlder: true }
    : { ...thread, messages: placed };
}

/** With a page of older ones; the newest go where it gets too much. */
export function withOlder(
  thread: CachedThread,
  { items, nextCursor }: Page & { nextCursor: string | null },
): CachedThread {
  const seam = thread.messages[0]?.id;
  const all = [...items.toReversed(), ...thread.messages];
  return {
    ...thread,
    messages: all.slice(0, mostMessages),
    hasOlder: nextCursor !== null,
    hasNewer: thread.hasNewer || all.length > mostMessages,
    seams: seam ? [...thread.seams, seam] : thread.seams,
  };
}

/**
 * With a page of newer ones; the oldest go where it gets too much. `missedBefore`: how many had been
 * heard of as beyond when it was asked for. The page may not know of those that came since.
 */
export function withNewer(
  thread: CachedThread,
  { items, hasNewer }: Page & { hasNewer: boolean },
  missedBefore: number,
): CachedThread {
  const all = [...thread.messages, ...items.toReversed()];
  const goesOn = hasNewer || thread.missed > missedBefore;
  return {
    ...thread,
    messages: all.slice(-mostMessages),
    hasOlder: thread.hasOlder || all.length > mostMessages,
    hasNewer: goesOn,
    beyond: goesOn ? thread.beyond : 0,
  };
}

/** What is kept of a chat that nobody looks at: its end. Without its end, nothing. */
export function atRest(thread: CachedThread, most: number): CachedThread | null {
  if (thread.hasNewer) return null;
  if (thread.messages.length <= most) return thread;
  return { ...thread, messages: thread.messages.slice(-most), hasOlder: true, seams: [] };
}
