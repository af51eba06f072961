import type { Query, QueryClient } from "@tanstack/react-query";
import { holds, type ListFilter } from "#components/inbox/list-filter.ts";
import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Page } from "#lib/page.ts";
import { type CachedList, type CachedThread, keys } from "./cache.ts";
import { cardAfter, cardOf, type Watching } from "./card-after.ts";
import { isMessageEvent, type LiveContact, type LiveEvent, type LiveLabel } from "./events.ts";
import { findCard, placeCard, withCards, withoutCards } from "./place-card.ts";
import { hearMessage } from "./stretch.ts";

const everyQuery = () => true;

/** Merges one event into everything the browser remembers, or into those that do not have it yet. */
export function applyToAll(
  client: QueryClient,
  event: LiveEvent,
  watching: Watching,
  lacking: (query: Query) => boolean = everyQuery,
) {
  for (const query of client.getQueryCache().getAll()) {
    if (lacking(query)) applyToQuery(client, query, event, watching, false);
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
  const [noun, filter] = query.queryKey;
  const data = query.state.data;
  if (noun === keys.conversations[0]) {
    return inThread(data as CachedThread, event, watching, replayed);
  }
  if (noun === keys.lists[0]) {
    const list = data as CachedList;
    const changed = throughout(list, event);
    if (changed) return changed;
    if (event.type === "conversation.read") return asRead(list, event.data, watching);
    const card = cardOf(event);
    if (!card) return list;
    const known = findCard(list, card.id);
    const own = known ?? knownCard(client, card.id);
    const next = cardAfter(card, own, event, watching, replayed);
    const wanted = filter as ListFilter;
    return placeCard(list, next, holds(wanted, next, watching.viewerId), wanted.sort);
  }
  if (noun === keys.channels[0] && event.type === "channel.state") {
    return withChannel(data as Page<Channel>, event.data);
  }
  return data;
}

/** What concerns many cards at once, and moves none of them. */
function throughout(list: CachedList, event: LiveEvent): CachedList | null {
  if (event.type === "contact.erased") {
    const { contactId } = event.data;
    return withoutCards(list, (card) => card.contact.id === contactId);
  }
  return isAboutMany(event) ? withCards(list, (card) => inGeneral(card, event)) : null;
}

const isAboutMany = (event: LiveEvent): event is LiveContact | LiveLabel =>
  event.type === "contact.updated" || event.type === "label.updated";

/** A person's new name, a label's new name: on every card that shows it. */
function inGeneral(card: Conversation, event: LiveContact | LiveLabel): Conversation {
  if (event.type === "label.updated") {
    const { from, to } = event.data;
    if (from === to || !card.labels.includes(from)) return card;
    const labels = card.labels.flatMap((label) => (label === from ? (to ?? []) : label));
    return { ...card, labels: [...new Set(labels)] };
  }
  const { id, name, phone, photoUrl } = event.data;
  return card.contact.id === id ? { ...card, contact: { id, name, phone, photoUrl } } : card;
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
    return readUpTo(thread, event.data.unreadCount);
  }
  if (isAboutMany(event)) {
    const conversation = inGeneral(thread.conversation, event);
    return conversation === thread.conversation ? thread : { ...thread, conversation };
  }
  const card = cardOf(event);
  const message = isMessageEvent(event) ? event.data : null;
  const heard = message?.conversationId === id ? hearMessage(thread, message) : thread;
  if (card?.id !== id) return heard;
  const conversation = cardAfter(card, thread.conversation, event, watching, replayed);
  const begins = conversation.unreadCount > 0 && thread.conversation.unreadCount === 0;
  const firstUnreadId = begins && message ? message.id : heard.firstUnreadId;
  return { ...heard, conversation, firstUnreadId };
}

/** All is read, or the latest is marked as unread again. */
function readUpTo(thread: CachedThread, unreadCount: number): CachedThread {
  const { conversation, messages } = thread;
  const incoming = unreadCount > 0 ? messages.filter(({ direction }) => direction === "IN") : [];
  const firstUnreadId = incoming.at(-unreadCount)?.id ?? null;
  // Told twice, by the answer and by the stream, it is no news the second time.
  if (conversation.unreadCount === unreadCount && thread.firstUnreadId === firstUnreadId) {
    return thread;
  }
  return { ...thread, conversation: { ...conversation, unreadCount }, firstUnreadId };
}

function asRead(
  list: CachedList,
  read: { conversationId: string; readerId: string; unreadCount: number },
  watching: Watching,
): CachedList {
  const card = findCard(list, read.conversationId);
  if (!card || read.readerId !== watching.viewerId) return list;
  if (card.unreadCount === read.unreadCount) return list;
  return withCards(list, (one) =>
    one.id === card.id ? { ...one, unreadCount: read.unreadCount } : one,
  );
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
