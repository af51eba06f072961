import { before, type Sort } from "#components/inbox/list-filter.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { CachedList } from "./cache.ts";

export const cardsOf = (list: CachedList): Conversation[] =>
  list.pages.flatMap((page) => page.items);

export const findCard = (list: CachedList | undefined, id: string): Conversation | undefined =>
  list && cardsOf(list).find((card) => card.id === id);

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
  const others = cards.filter((other) => other.id !== card.id);
  const at = others.findIndex((other) => above(card, other));
  return paged(list, others.toSpliced(at < 0 ? others.length : at, 0, card));
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
