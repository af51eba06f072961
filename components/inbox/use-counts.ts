import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import type { View } from "./views.ts";

export type Counts = Record<View, number>;

/** How many conversations each chip holds; each is counted up to 1000. */
export function useCounts(): Counts | undefined {
  const { data } = useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => api("GET /conversations/counts", { signal }),
  });
  return data;
}
