"use client";

import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { hearForAlerts } from "#components/alerts/hear.ts";
import { useOpenConversation } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { applyToAll, applyToQuery, knownCard } from "#components/live/apply.ts";
import { keys } from "#components/live/cache.ts";
import { cardOf } from "#components/live/card-after.ts";
import { type LiveEvent, refreshes } from "#components/live/events.ts";
import { createJournal } from "#components/live/journal.ts";
import { layAhead } from "#components/live/lay-ahead.ts";
import { createQueue } from "#components/live/queue.ts";
import { type Connection, openStream } from "#components/live/stream.ts";
import { hearPresence } from "#components/presence/colleagues.ts";

const countsAtMostEveryMs = 600;
const changesCounts = (event: LiveEvent) =>
  cardOf(event) !== null || event.type === "conversation.read" || event.type === "contact.erased";

const ConnectionContext = createContext<Connection>("connecting");

export const useConnection = (): Connection => useContext(ConnectionContext);

/** The one EventSource of this tab: whatever it hears is merged into the caches of the queries. */
export function Live({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const viewer = useViewer();
  const open = useOpenConversation();
  const openRef = useRef(open);
  openRef.current = open;
  const [connection, setConnection] = useState<Connection>("connecting");

  useEffect(() => {
    const watching = () => ({
      viewerId: viewer.id,
      conversationId: document.visibilityState === "visible" ? openRef.current : null,
    });
    const journal = createJournal(client, (query, event) =>
      applyToQuery(client, query, event, watching(), true),
    );

    const stopLaying = layAhead(client, watching);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let strangers = false;
    const askAgain = (listsToo: boolean) => {
      strangers ||= listsToo;
      timer ??= setTimeout(() => {
        void client.invalidateQueries({ queryKey: keys.counts });
        // A card nobody knew: only the server can say how much of it is unread.
        if (strangers) void client.invalidateQueries({ queryKey: keys.lists });
        strangers = false;
        timer = undefined;
      }, countsAtMostEveryMs);
    };

    const take = ({ event, number }: { event: LiveEvent; number: number }) => {
      if (event.type === "contact.erased") {
        for (const id of event.data.conversationIds) {
          void client.resetQueries({ queryKey: keys.conversation(id) });
        }
      }
      const card = cardOf(event);
      const stranger = card !== null && !knownCard(client, card.id);
      hearForAlerts(event, watching());
      // An answer that came while the event waited here has had it replayed already.
      applyToAll(client, event, watching(), (query) => !journal.hasReplayed(query, number));
      if (changesCounts(event)) askAgain(stranger);
    };
    const queue = createQueue<Parameters<typeof take>[0]>((heard) =>
      notifyManager.batch(() => heard.forEach(take)),
    );

    const close = openStream({
      connection: setConnection,
      resync: () => void client.invalidateQueries(undefined, { cancelRefetch: false }),
      presence: ({ data }) => hearPresence(data),
      stale: (type) => void client.invalidateQueries({ queryKey: [refreshes[type]] }),
      event: (event, late) => {
        if (!late) return queue.add({ event, number: journal.keep(event) });
        hearForAlerts(event, watching());
        // Its card is older than the one that is shown: what is true now, the server knows.
        const card = cardOf(event);
        if (card) void client.invalidateQueries({ queryKey: keys.conversation(card.id) });
        askAgain(true);
      },
    });
    return () => {
      close();
      queue.stop();
      journal.stop();
      stopLaying();
      clearTimeout(timer);
    };
  }, [client, viewer.id]);

  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}
