import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";

export type Colleague = { id: string; name: string };

const none: Colleague[] = [];

/** Everybody in the team. */
export function useMembers(): Colleague[] {
  const { data } = useQuery({
    queryKey: keys.members,
    queryFn: ({ signal }) => api("GET /members", { query: { limit: 100 }, signal }),
  });
  return data?.items ?? none;
}
