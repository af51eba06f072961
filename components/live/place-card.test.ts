import { describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { CachedList } from "./cache.ts";
import { cardsOf, placeCard } from "./place-card.ts";

const card = (id: string, minute: number) =>
  ({
    id,
    lastActivityAt: `2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`,
  }) as Conversation;

const list = (nextCursor: string | null, ...cards: Conversation[]): CachedList => ({
  pages: [
    { items: cards.slice(0, 2), nextCursor: "more" },
    { items: cards.slice(2), nextCursor },
  ],
  pageParams: [null, "more"],
});

const ids = (cached: CachedList) => cardsOf(cached).map((one) => one.id);

describe("the list", () => {
  const known = list(null, card("a", 9), card("b", 7), card("c", 5));

  it("puts a chat with new activity on top, once", () => {
    expect(ids(placeCard(known, card("c", 10), true))).toEqual(["c", "a", "b"]);
  });

  it("takes a new chat in", () => {
    expect(ids(placeCard(known, card("new", 8), true))).toEqual(["a", "new", "b", "c"]);
  });

  it("does not take in what another chip holds", () => {
    expect(placeCard(known, card("new", 8), false)).toBe(known);
  });

  it("leaves to paging what belongs below the part that is loaded", () => {
    const longer = list("cursor", card("a", 9), card("b", 7), card("c", 5));
    expect(placeCard(longer, card("old", 1), true)).toBe(longer);
  });

  it("keeps the cursor of the last page", () => {
    expect(
      placeCard(list("cursor", card("a", 9)), card("b", 10), true).pages.at(-1)?.nextCursor,
    ).toBe("cursor");
  });
});
