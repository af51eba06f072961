import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { usePages } from "#components/use-pages.ts";

export const filters = ["all", "active", "low", "out", "inactive"] as const;
export type Filter = (typeof filters)[number];

const queries: Record<Filter, Record<string, string>> = {
  all: {},
  active: { active: "true" },
  low: { stock: "low", active: "true" },
  out: { stock: "out", active: "true" },
  inactive: { active: "false" },
};

/** What a change to a product makes stale. */
export const stale = ["GET /products", "GET /products/counts"];

export const useProducts = (filter: Filter, q: string) =>
  usePages("GET /products", { query: { limit: 50, ...queries[filter], ...(q && { q }) } });

export const useProductCounts = () =>
  useQuery({
    queryKey: ["GET /products/counts"],
    queryFn: ({ signal }) => api("GET /products/counts", { signal }),
    refetchOnMount: "always",
  }).data;
