import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "#components/api.ts";
import { useVisible } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll } from "#components/live/apply.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

const pauseMs = 350;
/** While a customer goes on writing, reading along need not be told so often. */
const pauseAlongMs = 1_000;
const alongMs = 2_000;

/**
 * What is open in a visible tab is read, by this agent alone. `newest` is the latest message that
 * came in: what comes while one is looking is read as it comes, without having counted as unread.
 */
export function useReading(card: Conversation | undefined, newest: string | undefined) {
  const client = useQueryClient();
  const viewer = useViewer();
  const visible = useVisible();
  const id = card?.id;
  const unread = (card?.unreadCount ?? 0) > 0;
  const readUpTo = useRef<string | undefined>(undefined);
  const latest = useRef(newest);
  latest.current = newest;
  readUpTo.current ??= newest;
  const readAtMs = useRef(0);
  const [round, setRound] = useState(0);
  const due = visible && newest !== undefined && (unread || readUpTo.current !== newest);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading is followed by a new look
  useEffect(() => {
    if (!id || !due) return;
    const along = Date.now() - readAtMs.current < alongMs;
    // What comes meanwhile does not put it off: a busy customer would never count as read.
    const timer = setTimeout(
      async () => {
        readUpTo.current = latest.current;
        readAtMs.current = Date.now();
        const read = await api("PATCH /conversations/{id}", {
          path: { id },
          body: { read: true },
        }).catch(() => null);
        if (!read) return;
        const data = { conversationId: id, readerId: viewer.id, unreadCount: read.unreadCount };
        applyToAll(
          client,
          { type: "conversation.read", data },
          { viewerId: viewer.id, conversationId: id },
        );
        setRound((count) => count + 1);
      },
      along ? pauseAlongMs : pauseMs,
    );
    return () => clearTimeout(timer);
  }, [client, viewer.id, id, due, round]);
}
