import { useQuery, useQueryClient } from "@tanstack/react-query";
import { knownCard } from "#components/live/apply.ts";
import { type CachedThread, keys } from "#components/live/cache.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { readThread } from "./read-thread.ts";

/** What concerns those who do not draw the thread is taken out of it: they need not draw with it. */
function useOfThread<T>(id: string, select: (thread: CachedThread) => T) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.conversation(id),
    queryFn: ({ signal }) => readThread(client, id, null, signal),
    select,
  });
}

const cardIn = ({ conversation }: CachedThread): Conversation => conversation;

/** The card of a chat: the list knows it before the thread has answered. */
export function useCard(id: string) {
  const client = useQueryClient();
  const { data, isError, isPending, error, refetch } = useOfThread(id, cardIn);
  const card = data ?? knownCard(client, id);
  return isError && !data
    ? ({ card: undefined, isError, isPending, error, refetch } as const)
    : ({ card, isError: false, isPending, error: null, refetch } as const);
}

/** Of what was said, what the panel beside it shows, too; and whatever was taken back of that. */
const shownBeside = ({ messages }: CachedThread): Message[] =>
  messages.filter(
    ({ type, media, text, deletedAt }) =>
      media !== null ||
      type === "order" ||
      deletedAt !== null ||
      /https?:\/\/|www\./i.test(text ?? ""),
  );

const none: Message[] = [];

export const useMessagesBeside = (id: string): Message[] =>
  useOfThread(id, shownBeside).data ?? none;
