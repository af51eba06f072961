import { useMutation } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { retrying } from "#components/composer/retrying.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Message } from "#lib/messages/schema.ts";
import { usePlaceMessage } from "./use-thread.ts";

/** How our own reaction is told: the shop has one, whoever of the team gave it. */
const us = "us";

export const ownReaction = ({ reactions }: Message): string | null =>
  reactions.find(({ by }) => by === us)?.emoji ?? null;

/** Puts an emoji on a message, or takes it back; shown at once, and undone if it is refused. */
export function useReact(message: Message): (emoji: string) => void {
  const place = usePlaceMessage(message.conversationId);
  const words = useErrorWords();
  const { mutate } = useMutation({
    mutationFn: (emoji: string | null) =>
      api("POST /messages/{id}/reactions", { path: { id: message.id }, body: { emoji } }),
    scope: { id: `react ${message.id}` },
    ...retrying,
    onSuccess: place,
    onError: (error) => {
      place(message);
      toast.error(words(error));
    },
  });
  return (emoji) => {
    const next = ownReaction(message) === emoji ? null : emoji;
    const others = message.reactions.filter(({ by }) => by !== us);
    place({ ...message, reactions: next ? [...others, { emoji: next, by: us }] : others });
    mutate(next);
  };
}
