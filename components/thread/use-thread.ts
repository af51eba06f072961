import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type CachedThread, keys } from "#components/live/cache.ts";
import { placeMessage } from "#components/live/place-message.ts";
import { atRest, withNewer, withOlder } from "#components/live/stretch.ts";
import type { Message } from "#lib/messages/schema.ts";
import { nextPage, readThread, type Wanted } from "./read-thread.ts";

const keptAtRest = 50;

/** One conversation: its card, and the part of its messages that one reads. */
export function useThread(id: string) {
  const client = useQueryClient();
  const wanted = useRef<Wanted | null>(null);
  const query = useQuery({
    queryKey: keys.conversation(id),
    queryFn: ({ signal }) => readThread(client, id, wanted.current, signal),
  });
  const { refetch } = query;

  /** Shows another part of the chat. Tells whether it could. */
  const show = useCallback(
    async (part: Wanted): Promise<boolean> => {
      wanted.current = part;
      const { isSuccess } = await refetch({ cancelRefetch: true });
      wanted.current = null;
      return isSuccess;
    },
    [refetch],
  );
  useEffect(() => () => rest(client, id), [client, id]);

  return { data: query.data, show, ...usePages(id) };
}

/** Whoever leaves a chat leaves no more of it behind than will be needed to come back at once. */
function rest(client: QueryClient, id: string) {
  const queryKey = keys.conversation(id);
  setTimeout(() => {
    const query = client.getQueryCache().find({ queryKey, exact: true });
    const thread = query?.state.data as CachedThread | undefined;
    if (!query || !thread || query.getObserversCount() > 0) return;
    const kept = atRest(thread, keptAtRest);
    if (kept) client.setQueryData<CachedThread>(queryKey, kept);
    else client.removeQueries({ queryKey, exact: true });
  });
}

function usePages(id: string) {
  const client = useQueryClient();
  const [loading, setLoading] = useState<"older" | "newer" | null>(null);
  const under = useRef(false);
  const load = useCallback(
    async (which: "older" | "newer") => {
      const queryKey = keys.conversation(id);
      const asked = client.getQueryData<CachedThread>(queryKey);
      const end = which === "older" ? asked?.messages[0] : asked?.messages.at(-1);
      if (!asked || !end || under.current) return;
      under.current = true;
      setLoading(which);
      try {
        const page = await nextPage(id, which === "older" ? { before: end.id } : { after: end.id });
        client.setQueryData<CachedThread>(queryKey, (thread) => {
          const now = which === "older" ? thread?.messages[0] : thread?.messages.at(-1);
          // Meanwhile another part may be shown, which this page does not continue.
          if (!thread || now?.id !== end.id) return thread;
          return which === "older"
            ? withOlder(thread, page)
            : withNewer(thread, page, asked.missed);
        });
      } catch {
        // Scrolling there again asks again.
      } finally {
        under.current = false;
        setLoading(null);
      }
    },
    [client, id],
  );
  return {
    loading,
    loadOlder: useCallback(() => load("older"), [load]),
    loadNewer: useCallback(() => load("newer"), [load]),
  };
}

/** Puts a message that an answer brought where it belongs. */
export function usePlaceMessage(id: string) {
  const client = useQueryClient();
  return useCallback(
    (message: Message) =>
      client.setQueryData<CachedThread>(keys.conversation(id), (thread) =>
        thread && !thread.hasNewer
          ? { ...thread, messages: placeMessage(thread.messages, message) }
          : thread && { ...thread, messages: changed(thread.messages, message) },
      ),
    [client, id],
  );
}

/** In a part that is not the end, an answer changes what is there and adds nothing. */
const changed = (messages: Message[], told: Message): Message[] =>
  messages.some(({ id }) => id === told.id) ? placeMessage(messages, told) : messages;
