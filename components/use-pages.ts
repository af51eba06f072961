import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import type { Answer, Operation } from "#lib/api/client/call.ts";

type Page = { items: unknown[]; nextCursor: string | null };

/** The operations that answer a page of a list. */
export type ListOperation = {
  [O in Operation]: Answer<O> extends Page ? (O extends `GET ${string}` ? O : never) : never;
}[Operation];

type Query = Record<string, string | number | undefined>;

/**
 * A list of the API, page after page. Shows at once what it showed before, and asks again each
 * time the room is entered: not every list has events that keep it fresh.
 */
export function usePages<O extends ListOperation>(
  operation: O,
  { query = {}, path }: { query?: Query; path?: Record<string, string> } = {},
) {
  type Item = Answer<O> extends { items: (infer I)[] } ? I : never;
  // What the operation wants is checked where it is called by name; here it is any of them.
  const call = api as (
    operation: ListOperation,
    call: { query: Query; path?: Record<string, string>; signal: AbortSignal },
  ) => Promise<Page>;
  const { data, ...rest } = useInfiniteQuery({
    queryKey: [operation, path ?? {}, query],
    queryFn: ({ pageParam, signal }) =>
      call(operation, { query: { ...query, cursor: pageParam }, ...(path && { path }), signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchOnMount: "always",
    placeholderData: (before) => before,
  });
  return { ...rest, items: data?.pages.flatMap((page) => page.items as Item[]) };
}
