import type { ConversationDetail } from "#lib/conversations/schema.ts";
import type { CachedThread } from "./cache.ts";

/**
 * A chat as the server gives it with the page. null where one has stopped reading further up than
 * this reaches: then the browser asks for that part itself.
 */
export function firstSight(detail: ConversationDetail): CachedThread | null {
  const { messages, messagesCursor, firstUnreadId, ...conversation } = detail;
  const reaches = firstUnreadId === null || messages.some(({ id }) => id === firstUnreadId);
  if (!reaches) return null;
  return {
    conversation,
    messages,
    firstUnreadId,
    hasOlder: messagesCursor !== null,
    hasNewer: false,
    beyond: 0,
    missed: 0,
    seams: [],
  };
}
