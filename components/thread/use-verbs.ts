import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll, knownCard } from "#components/live/apply.ts";
import { keys } from "#components/live/cache.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Conversation, PatchConversation } from "#lib/conversations/schema.ts";

type Fields = Pick<Conversation, "labels"> | Pick<Conversation, "snoozedUntil">;
type Act = {
  ask: () => Promise<Conversation>;
  /** What is safe to show before it is answered for. */
  shown?: (card: Conversation) => Fields;
};

/** What can be done to a conversation. Each answers it as it now is, and that is shown at once. */
export function useVerbs(id: string) {
  const client = useQueryClient();
  const viewer = useViewer();
  const words = useErrorWords();
  const path = { id };
  const apply = (data: Conversation) => {
    const watching = { viewerId: viewer.id, conversationId: id };
    applyToAll(client, { type: "conversation.updated", data }, watching);
  };
  const { mutate, isPending } = useMutation({
    // What is under way for one chat keeps no button of another one busy.
    mutationKey: ["verbs", id],
    // One after the other, as they were meant.
    scope: { id: `verbs ${id}` },
    mutationFn: ({ ask }: Act) => ask(),
    onMutate: ({ shown }: Act) => {
      const card = shown && knownCard(client, id);
      if (!card) return undefined;
      const fields = shown(card);
      apply({ ...card, ...fields });
      return "labels" in fields ? { labels: card.labels } : { snoozedUntil: card.snoozedUntil };
    },
    onSuccess: apply,
    onError: (error, _, before) => {
      const card = before && knownCard(client, id);
      if (card) apply({ ...card, ...before });
      // Only the answer may have got lost: what is true now, the server knows.
      if (error instanceof ApiError && error.passing) {
        void client.invalidateQueries({ queryKey: keys.conversation(id) });
      }
      toast.error(words(error));
    },
  });
  const act = (ask: Act["ask"]) => mutate({ ask });
  const patch = (body: PatchConversation) => api("PATCH /conversations/{id}", { path, body });
  return {
    busy: isPending,
    takeOver: () =>
      act(() => api("POST /conversations/{id}/handoff", { path, body: { assigneeId: viewer.id } })),
    release: () => act(() => api("POST /conversations/{id}/release", { path })),
    resolve: () => act(() => api("POST /conversations/{id}/resolve", { path })),
    reopen: () => act(() => api("POST /conversations/{id}/reopen", { path })),
    assign: (assigneeId: string | null) => act(() => patch({ assigneeId })),
    /** From those it has when its turn comes: the one before it may still be on its way. */
    label: (change: (labels: string[]) => string[]) =>
      mutate({
        ask: () => patch({ labels: change(knownCard(client, id)?.labels ?? []) }),
        shown: ({ labels }) => ({ labels: change(labels) }),
      }),
    snooze: (snoozedUntil: string | null) =>
      mutate({ ask: () => patch({ snoozedUntil }), shown: () => ({ snoozedUntil }) }),
  };
}

export type Verbs = ReturnType<typeof useVerbs>;
