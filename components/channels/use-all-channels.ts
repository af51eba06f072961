import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";

/** The same list as the composer and the filters read: events keep it fresh. */
export const useAllChannels = () =>
  useQuery({
    queryKey: keys.channels,
    queryFn: ({ signal }) => api("GET /channels", { query: { limit: 100 }, signal }),
    select: ({ items }) => items,
    refetchOnMount: "always",
  });

/** Of query keys, what a change to a channel makes stale. */
export const stale = [keys.channels[0]];
