import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "#components/api.ts";
import { useVisible } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll } from "#components/live/apply.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

const pauseMs = 350;

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
  useEffect(() => {
    if (!id || !visible || newest === undefined) return;
    readUpTo.current ??= newest;
    if (!unread && readUpTo.current === newest) return;
    const timer = setTimeout(async () => {
      const read = await api<Conversation>(`/conversations/${id}`, {
        method: "PATCH",
        body: { read: true },
      }).catch(() => null);
      if (!read) return;
      readUpTo.current = newest;
      const data = { conversationId: id, readerId: viewer.id, unreadCount: read.unreadCount };
      applyToAll(
        client,
        { type: "conversation.read", data },
        { viewerId: viewer.id, conversationId: id },
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [client, viewer.id, id, visible, unread, newest]);
}
