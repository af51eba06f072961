import type { InfiniteData } from "@tanstack/react-query";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Page } from "#lib/page.ts";

/** The names and shapes of what the browser remembers of the server. */
export const keys = {
  lists: ["conversations"] as const,
  list: (view: string, q: string) => ["conversations", view, q] as const,
  conversations: ["conversation"] as const,
  conversation: (id: string) => ["conversation", id] as const,
  counts: ["counts"] as const,
  channels: ["channels"] as const,
  members: ["members"] as const,
  ping: ["ping"] as const,
  sandbox: (phone: string) => ["sandbox", phone] as const,
};

export type CachedList = InfiniteData<Page<Conversation>, unknown>;

/** A conversation, its known messages oldest first, and where older ones begin. */
export type CachedThread = {
  conversation: Conversation;
  messages: Message[];
  cursor: string | null;
};
