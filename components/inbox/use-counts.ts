import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import type { Narrowing } from "./list-filter.ts";
import type { View } from "./views.ts";

export type Counts = Record<View, number>;

const none = {};

/** How many conversations each chip holds, among those that were asked for. */
export function useCounts(narrowing: Partial<Narrowing> = none): Counts | undefined {
  const { data } = useQuery({
    queryKey: keys.countsOf(narrowing),
    queryFn: ({ signal }) => api("GET /conversations/counts", { query: narrowing, signal }),
    placeholderData: keepPreviousData,
  });
  return data;
}
