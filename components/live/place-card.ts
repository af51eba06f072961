import { before, type Sort } from "#components/inbox/list-filter.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { CachedList } from "./cache.ts";

/** One array: not a new one where the list has only one page with anything in it. */
export function cardsOf(list: CachedList): Conversation[] {
  const full = list.pages.filter((page) => page.items.length > 0);
  return full.length === 1 && full[0] ? full[0].items : full.flatMap((page) => page.items);
}

export function findCard(list: CachedList | undefined, id: string): Conversation | undefined {
  for (const { items } of list?.pages ?? []) {
    const found = items.find((card) => card.id === id);
    if (found) return found;
  }
  return undefined;
}

/**
 * The list with this card where its order puts it. A card that the list did not know comes in
 * only when it is wanted and belongs into the part that is loaded; the rest is paged in later.
 */
export function placeCard(
  list: CachedList,
  card: Conversation,
  wanted: boolean,
  sort: Sort = "newest",
): CachedList {
  const above = before[sort];
  const cards = cardsOf(list);
  const known = cards.findIndex((other) => other.id === card.id);
  const more = list.pages.at(-1)?.nextCursor != null;
  if (known < 0) {
    const last = cards.at(-1);
    if (!wanted || (more && last && above(last, card))) return list;
  }
  const next = cards.slice();
  if (known >= 0) next.splice(known, 1);
  next.splice(placeOf(next, card, above), 0, card);
  return paged(list, next);
}

/** Where it belongs among thousands that stand in order: halved each time, not asked one by one. */
function placeOf(
  cards: Conversation[],
  card: Conversation,
  above: (a: Conversation, b: Conversation) => boolean,
): number {
  let from = 0;
  let to = cards.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = cards[middle];
    if (other && above(card, other)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** All cards in the first page; the others stay, empty, for the cursor of the last one. */
function paged(list: CachedList, cards: Conversation[]): CachedList {
  return {
    ...list,
    pages: list.pages.map((page, index) => ({ ...page, items: index === 0 ? cards : [] })),
  };
}

/** The list without these. */
export function withoutCards(list: CachedList, gone: (card: Conversation) => boolean): CachedList {
  if (!cardsOf(list).some(gone)) return list;
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.filter((card) => !gone(card)) })),
  };
}

/** The list with each card as it now is, in the order it was. */
export function withCards(
  list: CachedList,
  change: (card: Conversation) => Conversation,
): CachedList {
  if (!cardsOf(list).some((card) => change(card) !== card)) return list;
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.map(change) })),
  };
}
