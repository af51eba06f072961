import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import type { Found } from "#lib/search/schema.ts";

export type Hit = Found["messages"][number];

const none: Hit[] = [];
const most = 30;

/** The messages in which the words were said, the newest first. */
export function useFoundMessages(q: string): Hit[] {
  const { data } = useQuery({
    queryKey: ["GET /search", q],
    queryFn: ({ signal }) => api("GET /search", { query: { q, limit: most }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return q === "" ? none : (data?.messages ?? none);
}
