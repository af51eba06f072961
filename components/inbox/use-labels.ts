import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import { hueOf } from "#components/ui/hue.ts";
import type { Label } from "#lib/labels/schema.ts";

const none: Label[] = [];

/** The shop's labels, by name. */
export function useLabels(): Label[] {
  const { data } = useQuery({
    queryKey: keys.labels,
    queryFn: ({ signal }) => api("GET /labels", { query: { limit: 100 }, signal }),
  });
  return data?.items ?? none;
}

/** The hue that the shop gave a label; one made of its name while that is not known. */
export function useHues(): (label: string) => number {
  const labels = useLabels();
  const hues = useMemo(() => new Map(labels.map(({ name, hue }) => [name, hue])), [labels]);
  return useCallback((label: string) => hues.get(label) ?? hueOf(label), [hues]);
}
