import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { type CachedList, keys } from "#components/live/cache.ts";
import { cardsOf } from "#components/live/place-card.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { before, holds, type ListFilter, queryOf } from "./list-filter.ts";

export const pageSize = 50;

/**
 * The conversations that the filter asks for, in its order. What stops belonging leaves; only a
 * chat that is open keeps its place, for it was the reading that made it read.
 */
export function useList(filter: ListFilter, openId: string | null) {
  const viewer = useViewer();
  const query = useInfiniteQuery({
    queryKey: keys.list(filter),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api("GET /conversations", {
        query: { ...queryOf(filter), limit: pageSize, cursor: pageParam ?? undefined },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    // Thousands of cards would be compared one by one with every message that comes in.
    structuralSharing: false,
  });
  const { data, isPlaceholderData } = query;
  // Where nothing leaves by being read, opening a chat changes nothing.
  const keptId = staying.includes(filter.view) ? openId : null;
  const cards = useMemo(
    () => (data ? shown(data, filter, keptId, viewer.id, isPlaceholderData) : []),
    [data, filter, keptId, viewer.id, isPlaceholderData],
  );
  return { ...query, cards };
}

function shown(
  list: CachedList,
  filter: ListFilter,
  keptId: string | null,
  viewerId: string,
  foreign: boolean,
): Conversation[] {
  const seen = new Set<string>();
  const cards = cardsOf(list).filter((card) => {
    if (seen.has(card.id)) return false;
    seen.add(card.id);
    if (filter.q !== "") return true;
    return holds(filter, card, viewerId) || (!foreign && card.id === keptId && stays(filter, card));
  });
  // Until the answer is there, what is known already stands in its place.
  const above = before[filter.sort];
  return foreign && filter.q === "" ? cards.sort((a, b) => (above(a, b) ? -1 : 1)) : cards;
}

/** The chat one is reading leaves "unread" and "unanswered" only when another is opened. */
const stays = ({ view }: ListFilter, card: Conversation): boolean =>
  view === "unread" || (view === "unanswered" && card.status !== "RESOLVED");
const staying: ListFilter["view"][] = ["unread", "unanswered"];
