import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MouseEvent } from "react";
import { ApiError, api } from "#components/api.ts";
import { closeConversation } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import {
  answerAhead,
  askAhead,
  type Change,
  endAhead,
  goAhead,
  holdAhead,
  toldOf,
} from "#components/live/ahead.ts";
import { applyToAll, knownCard } from "#components/live/apply.ts";
import { keys } from "#components/live/cache.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Conversation, PatchConversation } from "#lib/conversations/schema.ts";
import * as shown from "./shown-ahead.ts";

/** By then the stream has told of what was answered. */
const streamMs = 2_000;

type Act = {
  ask: () => Promise<Conversation>;
  /** What it will be, and is shown as before anybody has answered. */
  change: Change;
};

/**
 * What can be done to a conversation: it is shown at the press, and is what the server answers. What
 * is refused is as it was, and says why.
 */
export function useVerbs(id: string) {
  const client = useQueryClient();
  const viewer = useViewer();
  const words = useErrorWords();
  const path = { id };
  const apply = (data: Conversation) => {
    const watching = { viewerId: viewer.id, conversationId: id };
    applyToAll(client, { type: "conversation.updated", data }, watching);
  };
  const { mutate } = useMutation({
    mutationKey: ["verbs", id],
    // One after the other, as they were meant.
    scope: { id: `verbs ${id}` },
    mutationFn: ({ ask, change }: Act) => {
      askAhead(id, change);
      return ask();
    },
    onMutate: ({ change }) => {
      const card = knownCard(client, id);
      if (!card) return;
      goAhead(card, change);
      apply(toldOf(card));
    },
    onSuccess: (card, { change }) => {
      const now = answerAhead(card, change);
      apply(now);
      if (now !== card) return;
      const hold = holdAhead(card);
      setTimeout(() => {
        const last = endAhead(id, hold);
        if (last) apply(last);
      }, streamMs);
    },
    onError: (error, { change }) => {
      const before = endAhead(id, change);
      if (before) apply(before);
      // Somebody was faster, or only the answer got lost: what is true now, the server knows.
      if (error instanceof ApiError && (error.passing || error.code === "CONFLICT")) {
        void client.invalidateQueries({ queryKey: keys.conversation(id) });
      }
      toast.error(words(error));
    },
  });
  const read = (unreadCount: number) => {
    const data = { conversationId: id, readerId: viewer.id, unreadCount };
    const watching = { viewerId: viewer.id, conversationId: null };
    applyToAll(client, { type: "conversation.read", data }, watching);
  };
  // One of its own for each press: the same may be asked for twice.
  const act = (change: Change, ask: Act["ask"]) => mutate({ ask, change: (card) => change(card) });
  const patch = (body: PatchConversation) => api("PATCH /conversations/{id}", { path, body });
  return {
    takeOver: () =>
      act(shown.takenOver(viewer), () =>
        api("POST /conversations/{id}/handoff", { path, body: { assigneeId: viewer.id } }),
      ),
    release: () => act(shown.released, () => api("POST /conversations/{id}/release", { path })),
    resolve: () => act(shown.resolved, () => api("POST /conversations/{id}/resolve", { path })),
    reopen: () => act(shown.reopened, () => api("POST /conversations/{id}/reopen", { path })),
    assign: (to: Conversation["assignee"]) =>
      act(
        (card) => ({ ...card, assignee: to && { id: to.id, name: to.name } }),
        () => patch({ assigneeId: to?.id ?? null }),
      ),
    /** From those it has when its turn comes: the one before it may still be on its way. */
    label: (change: (labels: string[]) => string[]) =>
      act(
        (card) => ({ ...card, labels: change(card.labels) }),
        () => patch({ labels: change(knownCard(client, id)?.labels ?? []) }),
      ),
    snooze: (snoozedUntil: string | null) =>
      act(
        (card) => ({ ...card, snoozedUntil }),
        () => patch({ snoozedUntil }),
      ),
    /** For later, and for oneself alone: what is open would be read again at once. */
    markUnread: () => {
      closeConversation();
      read(1);
      patch({ read: false }).then(
        (card) => read(card.unreadCount),
        (error) => {
          read(0);
          toast.error(words(error));
        },
      );
    },
  };
}

/** The second half of a double click would undo the first: the same button now says the opposite. */
export const once = (act: () => void) => (event: MouseEvent) => event.detail < 2 && act();

export type Verbs = ReturnType<typeof useVerbs>;
