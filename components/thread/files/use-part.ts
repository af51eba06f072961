import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import type { Message, partsOfAChat } from "#lib/messages/schema.ts";

export type Part = (typeof partsOfAChat)[number];

const pageSize = 24;

const belongs: Record<Part, (message: Message) => boolean> = {
  pictures: ({ type, media }) => media?.state === "ready" && (type === "image" || type === "video"),
  documents: ({ type, media }) => media?.state === "ready" && type === "document",
  links: ({ text }) => /https?:\/\/|www\./i.test(text ?? ""),
};

/**
 * All pictures and videos of the chat, or its documents, or what holds a link: newest first, a page
 * at a time. Those that the thread holds are there at once; what happens to them in it, happens to
 * them here.
 */
export function usePart(part: Part, conversationId: string, messages: Message[]) {
  const isThere = (message: Message) => !message.deletedAt && belongs[part](message);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but the part changes it
  const here = useMemo(() => messages.filter(isThere).reverse(), [messages, part]);
  // Whoever looks far back keeps their place: what comes meanwhile is added, and nothing begun anew.
  const [latest, setLatest] = useState(here[0]?.id);
  if (latest === undefined && here[0]) setLatest(here[0].id);
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.part(conversationId, part, latest),
    queryFn: ({ pageParam, signal }) =>
      api("GET /conversations/{id}/messages", {
        path: { id: conversationId },
        query: { [part]: "true", limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but the part changes it
  const items = useMemo(() => {
    const told = data?.pages.flatMap((page) => page.items) ?? [];
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
  }, [data, hasNextPage, here, messages, conversationId, part]);
  return {
    items,
    coming: isPending,
    more: hasNextPage,
    busy: isFetchingNextPage,
    load: () => void fetchNextPage(),
  };
}
