"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMediaQuery } from "#components/frame/place.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { callName } from "#components/phone.ts";
import { classes } from "#components/ui/classes.ts";
import { MenuSubject } from "#components/ui/menu-door.tsx";
import { useOwn } from "#components/ui/use-own.ts";
import { useDrawn } from "#components/use-drawn.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { Chat } from "./chat.tsx";
import { ContactPanel } from "./contact-panel.tsx";
import { DropVeil } from "./drop-veil.tsx";
import { ThreadHeader } from "./header.tsx";
import { ThreadError, ThreadGone, ThreadSkeleton } from "./thread-states.tsx";
import { useCard } from "./use-card.ts";
import { useDrop } from "./use-drop.ts";
import { useVerbs } from "./use-verbs.ts";
import { useLocked } from "./window-left.tsx";

export function Thread({ conversationId }: { conversationId: string }) {
  const list = useTranslations("list");
  const { card, isError, isPending, error, refetch } = useCard(conversationId);
  if (isError) return <ThreadError error={error} onRetry={() => void refetch()} />;
  if (!card) return isPending ? <ThreadSkeleton /> : <ThreadGone />;
  return <OpenThread card={card} name={callName(card.contact) ?? list("noName")} />;
}

/** Whoever closed the panel beside a chat has closed it beside the next one, too. */
let panelWanted = true;

/**
 * The frame of a chat stays when another is opened: only what it says changes. What was said and
 * what is being written is drawn anew.
 */
function OpenThread({ card, name }: { card: Conversation; name: string }) {
  const t = useTranslations("thread");
  const verbs = useVerbs(card.id);
  const wide = useMediaQuery("(min-width: 1280px)");
  const drawn = useDrawn();
  const [beside, setBeside] = useState(panelWanted);
  // Where there is no room beside the chat, the panel covers it, and the next one as well.
  const [above, setAbove] = useOwn(card.id, false);
  const panelOpen = wide ? beside : above;
  const setPanel = useCallback(
    (open: boolean) => {
      if (!wide) return setAbove(open);
      panelWanted = open;
      setBeside(open);
    },
    [wide, setAbove],
  );
  const closePanel = useCallback(() => setPanel(false), [setPanel]);
  const [sought, setSought] = useOwn<string | null>(card.id, null);
  const { dragging, dropped, dropProps } = useDrop(card.id);
  const writable = !useLocked(card);
  useShortcuts({ f: () => setSought((words) => words ?? "") });

  return (
    <div
      // The parser may paint half of it, and what comes then would move what is there.
      className={classes("flex h-full min-w-0", !drawn && "not-has-[>aside]:invisible")}
    >
      <section
        aria-label={t("chatWith", { name })}
        className="kawung relative flex min-w-0 flex-1 flex-col bg-thread"
        {...(writable && dropProps)}
      >
        <MenuSubject value={card.id}>
          <ThreadHeader
            card={card}
            name={name}
            verbs={verbs}
            panelOpen={panelOpen}
            onPanel={() => setPanel(!panelOpen)}
            searching={sought !== null}
            onSearch={() => setSought(sought === null ? "" : null)}
          />
        </MenuSubject>
        <Chat
          key={card.id}
          card={card}
          contactName={name}
          verbs={verbs}
          sought={sought}
          onSought={setSought}
          dropped={dropped}
        />
        {dragging && <DropVeil />}
      </section>
      {(panelOpen || !drawn) && (
        <ContactPanel
          card={card}
          name={name}
          floating={drawn && !wide}
          className={drawn ? "" : "max-wide:hidden"}
          onClose={closePanel}
        />
      )}
    </div>
  );
}
