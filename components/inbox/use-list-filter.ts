import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type ListFilter, readFilter, writeFilter } from "./list-filter.ts";

/** What the address asks the list for, and how to ask for something else. */
export function useListFilter(): [ListFilter, (change: Partial<ListFilter>) => void] {
  const params = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback((some: Partial<ListFilter>) => {
    const now = readFilter(new URLSearchParams(location.search));
    const state = { fromList: (history.state as { fromList?: boolean } | null)?.fromList };
    history.replaceState(state, "", location.pathname + writeFilter({ ...now, ...some }));
  }, []);
  return [filter, change];
}
