import type { Query, QueryClient } from "@tanstack/react-query";
import type { Conversation } from "#lib/conversations/schema.ts";
import { underWay } from "./ahead.ts";
import { applyToQuery } from "./apply.ts";
import { type CachedList, type CachedThread, keys } from "./cache.ts";
import type { Watching } from "./card-after.ts";
import { findCard } from "./place-card.ts";

/**
 * What is asked for anew knows nothing of what is under way: that is laid over such an answer, too,
 * before anybody has drawn it.
 */
export function layAhead(client: QueryClient, watching: () => Watching): () => void {
  return client.getQueryCache().subscribe((notice) => {
    if (notice.type !== "updated" || notice.action.type !== "success") return;
    if (notice.action.manual) return;
    const { query } = notice;
    for (const id of underWay()) {
      const data = cardIn(query, id);
      if (!data) continue;
      const event = { type: "conversation.updated", data } as const;
      // The cache is still telling others about this answer.
      queueMicrotask(() => applyToQuery(client, query, event, watching(), true));
    }
  });
}

function cardIn({ queryKey: [noun], state }: Query, id: string): Conversation | undefined {
  if (noun === keys.lists[0]) return findCard(state.data as CachedList | undefined, id);
  if (noun !== keys.conversations[0]) return undefined;
  const card = (state.data as CachedThread | undefined)?.conversation;
  return card?.id === id ? card : undefined;
}
