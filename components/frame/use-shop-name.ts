import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";

/** What the shop is called, as its customers see it. */
export function useShopName(): string | undefined {
  const { data } = useQuery({
    queryKey: keys.ping,
    queryFn: ({ signal }) => api("GET /ping", { signal }),
  });
  return data?.tenant.name;
}
