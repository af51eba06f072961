import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll } from "#components/live/apply.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Conversation, PatchConversation } from "#lib/conversations/schema.ts";

type Ask = () => Promise<Conversation>;

/** What can be done to a conversation. Each answers it as it now is, and that is shown at once. */
export function useVerbs(id: string) {
  const client = useQueryClient();
  const viewer = useViewer();
  const words = useErrorWords();
  const path = { id };
  const { mutate, isPending } = useMutation({
    mutationFn: (ask: Ask) => ask(),
    onSuccess: (card) => {
      const watching = { viewerId: viewer.id, conversationId: id };
      applyToAll(client, { type: "conversation.updated", data: card }, watching);
    },
    onError: (error) => toast.error(words(error)),
  });
  const patch = (body: PatchConversation) =>
    mutate(() => api("PATCH /conversations/{id}", { path, body }));
  return {
    busy: isPending,
    takeOver: () =>
      mutate(() =>
        api("POST /conversations/{id}/handoff", { path, body: { assigneeId: viewer.id } }),
      ),
    release: () => mutate(() => api("POST /conversations/{id}/release", { path })),
    resolve: () => mutate(() => api("POST /conversations/{id}/resolve", { path })),
    reopen: () => mutate(() => api("POST /conversations/{id}/reopen", { path })),
    assign: (assigneeId: string | null) => patch({ assigneeId }),
    label: (labels: string[]) => patch({ labels }),
    snooze: (snoozedUntil: string | null) => patch({ snoozedUntil }),
  };
}

export type Verbs = ReturnType<typeof useVerbs>;
