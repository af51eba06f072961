import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "#components/api.ts";
import { type CachedList, keys } from "#components/live/cache.ts";
import { cardsOf } from "#components/live/place-card.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { belongs, type View, viewQuery } from "./views.ts";

const pageSize = 50;

/**
 * The conversations of a chip, newest activity first. What stops belonging leaves; only a chat that
 * is open keeps its place among the unread, for it was the reading that made it read.
 */
export function useList(view: View, q: string, openId: string | null) {
  const query = useInfiniteQuery({
    queryKey: keys.list(view, q),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api("GET /conversations", {
        query: { ...viewQuery[view], q, limit: pageSize, cursor: pageParam ?? undefined },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  const cards = useMemo(
    () => (data ? shown(data, view, q, openId, isPlaceholderData) : []),
    [data, view, q, openId, isPlaceholderData],
  );
  return { ...query, cards };
}

function shown(
  list: CachedList,
  view: View,
  q: string,
  openId: string | null,
  searching: boolean,
): Conversation[] {
  const seen = new Set<string>();
  return cardsOf(list).filter((card) => {
    if (seen.has(card.id)) return false;
    seen.add(card.id);
    if (q !== "" || searching) return true;
    return belongs(card, view) || (view === "unread" && card.id === openId);
  });
}
