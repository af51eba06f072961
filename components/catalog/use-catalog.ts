import { type InfiniteData, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { usePages } from "#components/use-pages.ts";
import type { Product } from "#lib/products/schema.ts";

export const filters = ["all", "active", "low", "out", "inactive"] as const;
export type Filter = (typeof filters)[number];

const queries: Record<Filter, Record<string, string>> = {
  all: {},
  active: { active: "true" },
  low: { stock: "low", active: "true" },
  out: { stock: "out", active: "true" },
  inactive: { active: "false" },
};

const counts = "GET /products/counts";
/** What new products make stale. */
export const stale = ["GET /products", counts];
/** And one that is changed in its place: its list knows it already, and the stream tells others. */
export const staleInPlace = [counts];

export const useProducts = (filter: Filter, q: string) =>
  usePages("GET /products", { query: { limit: 50, ...queries[filter], ...(q && { q }) } });

export const useProductCounts = () =>
  useQuery({
    queryKey: [counts],
    queryFn: ({ signal }) => api("GET /products/counts", { signal }),
    refetchOnMount: "always",
  });

type Page = { items: Product[]; nextCursor: string | null };

/**
 * A changed product stands in the lists at once, an archived one is gone: of a thousand products
 * twenty pages are asked for again, and until then the old price would be back.
 */
export function useShownProducts() {
  const client = useQueryClient();
  const change = (of: (items: Product[]) => Product[]) =>
    client.setQueriesData<InfiniteData<Page>>({ queryKey: ["GET /products"] }, (data) =>
      Array.isArray(data?.pages)
        ? { ...data, pages: data.pages.map((page) => ({ ...page, items: of(page.items) })) }
        : data,
    );
  return {
    put: (saved: Product) =>
      change((items) => items.map((one) => (one.id === saved.id ? saved : one))),
    drop: (id: string) => change((items) => items.filter((one) => one.id !== id)),
  };
}
