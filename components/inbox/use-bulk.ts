import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll } from "#components/live/apply.ts";
import { toast } from "#components/ui/toast.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";

/** So many requests at once: quick, and still leaving room for what else is being done. */
const lanes = 4;

type Act = (card: Conversation) => Promise<Conversation>;

/** The same thing done to each of the cards; what was refused is counted, not hidden. */
export function useBulk(cards: Conversation[], onDone: () => void) {
  const t = useTranslations("bulk");
  const client = useQueryClient();
  const viewer = useViewer();
  const [busy, setBusy] = useState(false);

  const each = async (act: Act) => {
    setBusy(true);
    const waiting = [...cards];
    let failed = 0;
    const lane = async () => {
      for (let card = waiting.shift(); card; card = waiting.shift()) {
        const after = await act(card).catch(() => null);
        if (!after) failed += 1;
        else {
          const event = { type: "conversation.updated", data: after } as const;
          applyToAll(client, event, { viewerId: viewer.id, conversationId: null });
        }
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    setBusy(false);
    // They stay ticked, to be tried again: what is done already is only done once more.
    if (failed > 0) return toast.error(t("failed", { count: failed }));
    toast.success(t("done", { count: cards.length }));
    onDone();
  };
  const patch = (body: { assigneeId?: string | null; labels?: string[] }) => (card: Conversation) =>
    api("PATCH /conversations/{id}", { path: { id: card.id }, body });

  return {
    busy,
    resolve: () => void each(({ id }) => api("POST /conversations/{id}/resolve", { path: { id } })),
    assign: (assigneeId: string | null) => void each(patch({ assigneeId })),
    label: (label: string) =>
      void each((card) => patch({ labels: [...new Set([...card.labels, label])] })(card)),
  };
}
