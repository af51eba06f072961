import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";

export type Colleague = { id: string; name: string };

const none: Colleague[] = [];

/** Everybody in the team; undefined while that is not known. */
export function useTeam(): { team: Colleague[] | undefined; isError: boolean } {
  const { data, isError } = useQuery({
    queryKey: keys.members,
    queryFn: ({ signal }) => api("GET /members", { query: { limit: 100 }, signal }),
  });
  return { team: data?.items, isError };
}

export const useMembers = (): Colleague[] => useTeam().team ?? none;
