import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import type { Message } from "#lib/messages/schema.ts";

const pageSize = 24;

const isThere = ({ type, media, deletedAt }: Message): boolean =>
  media?.state === "ready" && !deletedAt && (type === "image" || type === "video");

/**
 * All pictures and videos of the chat, newest first, a page at a time. Those that the thread holds
 * are there at once; what happens to them in it, happens to them here.
 */
export function useMedia(conversationId: string, messages: Message[]) {
  const here = useMemo(() => messages.filter(isThere).reverse(), [messages]);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.media(conversationId, here[0]?.id),
    queryFn: ({ pageParam, signal }) =>
      api("GET /conversations/{id}/messages", {
        path: { id: conversationId },
        query: { pictures: "true", limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pictures = useMemo(() => {
    const told = data?.pages.flatMap(({ items }) => items) ?? [];
    const known = new Map(messages.map((message) => [message.id, message]));
    const older = told.filter(
      (one) => one.conversationId === conversationId && isThere(known.get(one.id) ?? one),
    );
    const ids = new Set(older.map(({ id }) => id));
    // Somebody may read far back: between that and what was told there would be a gap.
    const end = hasNextPage ? (told.at(-1)?.createdAt ?? "") : "";
    const fresh = here.filter(({ id, createdAt }) => !ids.has(id) && createdAt >= end);
    return [...fresh, ...older].sort(
      (one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt),
    );
  }, [data, hasNextPage, here, messages, conversationId]);
  return {
    pictures,
    more: hasNextPage,
    busy: isFetchingNextPage,
    load: () => void fetchNextPage(),
  };
}
