import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { api } from "#components/api.ts";
import { knownCard } from "#components/live/apply.ts";
import { type CachedThread, keys } from "#components/live/cache.ts";
import { mergeMessages, placeMessage } from "#components/live/place-message.ts";
import type { Message } from "#lib/messages/schema.ts";

const olderPageSize = 50;

/** One conversation: its card, and as many of its messages as were asked for. */
export function useThread(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keys.conversation(id),
    queryFn: async ({ signal }): Promise<CachedThread> => {
      const detail = await api("GET /conversations/{id}", { path: { id }, signal });
      const { messages: fresh, messagesCursor, ...conversation } = detail;
      const known = client.getQueryData<CachedThread>(keys.conversation(id));
      if (!known) return { conversation, messages: fresh, cursor: messagesCursor };
      const messages = mergeMessages(known.messages, fresh);
      const joined = messages !== fresh;
      return { conversation, messages, cursor: joined ? known.cursor : messagesCursor };
    },
  });
  return {
    ...query,
    /** The list knows the card before the thread has answered. */
    card: query.data?.conversation ?? knownCard(client, id),
    ...useOlder(id),
  };
}

function useOlder(id: string) {
  const client = useQueryClient();
  const [loadingOlder, setLoading] = useState(false);
  const under = useRef(false);
  const loadOlder = useCallback(async () => {
    const cursor = client.getQueryData<CachedThread>(keys.conversation(id))?.cursor;
    if (!cursor || under.current) return;
    under.current = true;
    setLoading(true);
    try {
      const page = await api("GET /conversations/{id}/messages", {
        path: { id },
        query: { cursor, limit: olderPageSize },
      });
      client.setQueryData<CachedThread>(keys.conversation(id), (thread) => {
        // Meanwhile a gap may have thrown away what this page continues.
        if (!thread || thread.cursor !== cursor) return thread;
        const ids = new Set(thread.messages.map((message) => message.id));
        const older = page.items.filter((message) => !ids.has(message.id)).reverse();
        return { ...thread, messages: [...older, ...thread.messages], cursor: page.nextCursor };
      });
    } catch {
      // Scrolling up again asks again.
    } finally {
      under.current = false;
      setLoading(false);
    }
  }, [client, id]);
  return { loadOlder, loadingOlder };
}

/** Puts a message that an answer brought where it belongs. */
export function usePlaceMessage(id: string) {
  const client = useQueryClient();
  return useCallback(
    (message: Message) =>
      client.setQueryData<CachedThread>(
        keys.conversation(id),
        (thread) => thread && { ...thread, messages: placeMessage(thread.messages, message) },
      ),
    [client, id],
  );
}
