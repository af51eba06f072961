import type { InfiniteData } from "@tanstack/react-query";
import type { ListFilter, Narrowing } from "#components/inbox/list-filter.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Page } from "#lib/page.ts";

/** The names and shapes of what the browser remembers of the server. */
export const keys = {
  lists: ["conversations"] as const,
  list: (filter: ListFilter) => ["conversations", filter] as const,
  conversations: ["conversation"] as const,
  conversation: (id: string) => ["conversation", id] as const,
  counts: ["counts"] as const,
  countsOf: (narrowing: Partial<Narrowing>) => ["counts", narrowing] as const,
  labels: ["GET /labels", "all"] as const,
  contact: (id: string) => ["GET /contacts", "one", id] as const,
  orders: (contactId: string, latest: string | undefined) =>
    ["GET /contacts/{id}/orders", contactId, latest ?? ""] as const,
  part: (id: string, part: string, latest: string | undefined) =>
    ["GET /conversations/{id}/messages", part, id, latest ?? ""] as const,
  chatsOf: (contactId: string) => ["conversations of", contactId] as const,
  channels: ["channels"] as const,
  members: ["members"] as const,
  ping: ["ping"] as const,
  sandbox: (phone: string) => ["sandbox", phone] as const,
};

export type CachedList = InfiniteData<Page<Conversation>, unknown>;

/** A conversation and a stretch of its messages without gaps, oldest first. */
export type CachedThread = {
  conversation: Conversation;
  messages: Message[];
  hasOlder: boolean;
  /** Whether the chat goes on after the stretch: then what comes in is only counted. */
  hasNewer: boolean;
  /** How many of the customer's came in after the stretch since it was left behind … */
  beyond: number;
  /** … and how many of anybody's were ever not taken in. */
  missed: number;
  /** Where pages were joined: the row one reads at must not become another when an older one comes. */
  seams: string[];
  /** Where the viewer has not read on. */
  firstUnreadId: string | null;
};
