import type { Query, QueryClient } from "@tanstack/react-query";
import { belongs, type View } from "#components/inbox/views.ts";
import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Page } from "#lib/page.ts";
import { type CachedList, type CachedThread, keys } from "./cache.ts";
import { cardAfter, cardOf, type Watching } from "./card-after.ts";
import { isMessageEvent, type LiveEvent } from "./events.ts";
import { findCard, placeCard } from "./place-card.ts";
import { placeMessage } from "./place-message.ts";

/** Merges one event into everything the browser remembers. */
export function applyToAll(client: QueryClient, event: LiveEvent, watching: Watching) {
  for (const query of client.getQueryCache().getAll()) {
    applyToQuery(client, query, event, watching, false);
  }
}

/** Merges one event into one remembered answer. */
export function applyToQuery(
  client: QueryClient,
  query: Query,
  event: LiveEvent,
  watching: Watching,
  replayed: boolean,
) {
  const before = query.state.data;
  if (before === undefined) return;
  const after = changed(client, query, event, watching, replayed);
  if (after !== before) {
    client.setQueryData(query.queryKey, after, { updatedAt: query.state.dataUpdatedAt });
  }
}

function changed(
  client: QueryClient,
  query: Query,
  event: LiveEvent,
  watching: Watching,
  replayed: boolean,
): unknown {
  const [noun, view, q] = query.queryKey as readonly string[];
  const data = query.state.data;
  if (noun === keys.conversations[0]) {
    return inThread(data as CachedThread, event, watching, replayed);
  }
  if (noun === keys.lists[0]) {
    const list = data as CachedList;
    if (event.type === "conversation.read") return asRead(list, event.data, watching);
    const card = cardOf(event);
    if (!card) return list;
    const known = findCard(list, card.id);
    const own = known ?? knownCard(client, card.id);
    const next = cardAfter(card, own, event, watching, replayed);
    // A search is the server's to judge; here it only keeps what it already found up to date.
    return placeCard(list, next, q === "" && belongs(next, view as View));
  }
  if (noun === keys.channels[0] && event.type === "channel.state") {
    return withChannel(data as Page<Channel>, event.data);
  }
  return data;
}

function inThread(
  thread: CachedThread,
  event: LiveEvent,
  watching: Watching,
  replayed: boolean,
): CachedThread {
  const { id } = thread.conversation;
  if (event.type === "conversation.read") {
    if (event.data.conversationId !== id || event.data.readerId !== watching.viewerId)
      return thread;
    const conversation = { ...thread.conversation, unreadCount: event.data.unreadCount };
    return { ...thread, conversation };
  }
  const card = cardOf(event);
  const message = isMessageEvent(event) ? event.data : null;
  const messages =
    message?.conversationId === id ? placeMessage(thread.messages, message) : thread.messages;
  const conversation =
    card?.id === id
      ? cardAfter(card, thread.conversation, event, watching, replayed)
      : thread.conversation;
  if (messages === thread.messages && conversation === thread.conversation) return thread;
  return { ...thread, messages, conversation };
}

function asRead(
  list: CachedList,
  read: { conversationId: string; readerId: string; unreadCount: number },
  watching: Watching,
): CachedList {
  const card = findCard(list, read.conversationId);
  if (!card || read.readerId !== watching.viewerId) return list;
  return placeCard(list, { ...card, unreadCount: read.unreadCount }, false);
}

function withChannel(page: Page<Channel>, channel: Channel): Page<Channel> {
  return { ...page, items: page.items.map((item) => (item.id === channel.id ? channel : item)) };
}

/** The card as any remembered answer has it. */
export function knownCard(client: QueryClient, id: string): Conversation | undefined {
  const thread = client.getQueryData<CachedThread>(keys.conversation(id));
  if (thread) return thread.conversation;
  for (const [, list] of client.getQueriesData<CachedList>({ queryKey: keys.lists })) {
    const card = findCard(list, id);
    if (card) return card;
  }
  return undefined;
}
