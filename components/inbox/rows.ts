import type { Conversation } from "#lib/conversations/schema.ts";
import type { Hit } from "./use-found.ts";

type Place = {
  /** Cards above it, whose height the style sheet knows, and everything else above, in pixels. */
  cardsAbove: number;
  pxAbove: number;
};

export type ListRow = Place &
  (
    | { kind: "card"; key: string; card: Conversation }
    | { kind: "heading"; key: string; of: "conversations" | "messages"; count: number }
    | { kind: "hit"; key: string; hit: Hit }
    | { kind: "more"; key: string }
  );

export const rowPx = { heading: 30, hit: 68, more: 48 } as const;

/** So many conversations stand over the messages that were found, until all are wanted. */
const firstCards = 4;

/** Are there more conversations than should push the messages out of sight? */
export const isLong = (cards: Conversation[], found: Hit[]): boolean =>
  found.length > 0 && cards.length > firstCards + 1;

/**
 * What stands in the list, and where. A search (`found`) has two parts: the conversations, with
 * `short` only the first of them, then the messages in which the words were said.
 */
export function rowsOf(
  cards: Conversation[],
  found: Hit[] | null,
  { short, hasMore, looking }: { short: boolean; hasMore: boolean; looking: boolean },
): ListRow[] {
  const rows: ListRow[] = [];
  let cardsAbove = 0;
  let pxAbove = 0;
  const place = () => ({ cardsAbove, pxAbove });
  const heading = (of: "conversations" | "messages", count: number) => {
    rows.push({ kind: "heading", key: of, of, count, ...place() });
    pxAbove += rowPx.heading;
  };
  if (found && cards.length > 0) heading("conversations", hasMore || looking ? 0 : cards.length);
  for (const card of short ? cards.slice(0, firstCards) : cards) {
    rows.push({ kind: "card", key: card.id, card, ...place() });
    cardsAbove += 1;
  }
  if (short || (found && hasMore)) {
    rows.push({ kind: "more", key: "more", ...place() });
    pxAbove += rowPx.more;
  }
  if (found && found.length > 0) heading("messages", found.length);
  for (const hit of found ?? []) {
    rows.push({ kind: "hit", key: `hit ${hit.id}`, hit, ...place() });
    pxAbove += rowPx.hit;
  }
  return rows;
}
