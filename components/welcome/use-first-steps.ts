import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { useCounts } from "#components/inbox/use-counts.ts";

/** A shop with more chats than this found its way without us. */
const newShopChats = 20;
const closedKey = "sapa:first-steps-closed";
const listeners = new Set<() => void>();

const isClosed = () => localStorage.getItem(closedKey) !== null;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function closeFirstSteps() {
  localStorage.setItem(closedKey, "1");
  for (const tell of listeners) tell();
}

export type Steps = { product: boolean; customer: boolean; answer: boolean };

/**
 * How far a new shop has come; null where there is nothing to guide. Asked again each time that it
 * comes to be `shown`.
 */
export function useFirstSteps(shown: boolean): Steps | null {
  const { role } = useViewer();
  const closed = useSyncExternalStore(subscribe, isClosed, () => true);
  const chats = useCounts()?.all;
  const isNew = shown && !closed && role !== "AGENT" && chats !== undefined && chats < newShopChats;
  const usage = useQuery({
    queryKey: ["GET /usage", 90],
    queryFn: ({ signal }) => api("GET /usage", { query: { days: 90 }, signal }),
    enabled: isNew,
    staleTime: 0,
  }).data;
  const products = useQuery({
    queryKey: ["GET /products/counts"],
    queryFn: ({ signal }) => api("GET /products/counts", { signal }),
    enabled: isNew,
    staleTime: 0,
  }).data;
  if (!isNew || !usage || !products) return null;
  return {
    product: products.all > 0,
    customer: chats > 0,
    answer: usage.totals.messagesOut.human > 0,
  };
}
