import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type PointerEvent, useMemo } from "react";
import { keys } from "#components/live/cache.ts";
import { readThread } from "./read-thread.ts";

/** A pointer that rests so long on a card means it, and is not only on its way over it. */
const restsMs = 60;

let timer: ReturnType<typeof setTimeout> | undefined;
let under = false;

/** Asks for a chat that will probably be opened next. One at a time, and none that is known. */
async function readAhead(client: QueryClient, id: string) {
  const queryKey = keys.conversation(id);
  if (under || client.getQueryState(queryKey)) return;
  under = true;
  await client.prefetchQuery({
    queryKey,
    queryFn: ({ signal }) => readThread(client, id, null, signal),
  });
  under = false;
}

/** Soon, unless another one is meant by then. */
export function readAheadSoon(client: QueryClient, id: string) {
  clearTimeout(timer);
  timer = setTimeout(() => void readAhead(client, id), restsMs);
}

/** What a region of cards listens to. A finger may as well be scrolling: it asks for nothing ahead. */
export function useReadAhead() {
  const client = useQueryClient();
  return useMemo(
    () => ({
      onPointerOver: (event: PointerEvent) => {
        clearTimeout(timer);
        const id = event.pointerType === "touch" ? null : idAt(event);
        if (id) readAheadSoon(client, id);
      },
      onPointerDown: (event: PointerEvent) => {
        const id = event.pointerType === "touch" || event.button !== 0 ? null : idAt(event);
        if (id) void readAhead(client, id);
      },
    }),
    [client],
  );
}

function idAt({ target }: PointerEvent): string | undefined {
  const card =
    target instanceof Element ? target.closest<HTMLElement>("[data-conversation]") : null;
  return card?.dataset.conversation;
}
