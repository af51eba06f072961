import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "#components/api.ts";

const pauseMs = 220;
const pageSize = 50;
const forgetMs = 10_000;

/** Where the words stand in the chat, newest first, and which of these places one is at. */
export function useHits(conversationId: string, q: string) {
  const settled = useSettled(q);
  const [at, setAt] = useState(0);
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["hits", conversationId, settled],
    queryFn: async ({ pageParam, signal }) => {
      const query = { q: settled, cursor: pageParam, limit: pageSize };
      const path = { id: conversationId };
      const page = await api("GET /conversations/{id}/messages", { path, query, signal });
      return { ids: page.items.map(({ id }) => id), nextCursor: page.nextCursor };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: settled !== "",
    // What is found depends on what is said meanwhile.
    staleTime: 0,
    gcTime: forgetMs,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin at the newest again
  useEffect(() => setAt(0), [settled]);
  const hits = settled === "" ? [] : (data?.pages.flatMap(({ ids }) => ids) ?? []);
  const older = () => {
    if (at < hits.length - 1) setAt(at + 1);
    else if (hasNextPage) void fetchNextPage().then(() => setAt(at + 1));
  };
  return {
    hits,
    more: hasNextPage,
    at,
    loading: isFetching || settled !== q,
    older,
    newer: () => setAt(Math.max(0, at - 1)),
  };
}

function useSettled(q: string): string {
  const [settled, setSettled] = useState(q);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q), pauseMs);
    return () => clearTimeout(timer);
  }, [q]);
  return settled;
}
