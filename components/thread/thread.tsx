"use client";

import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Composer } from "#components/composer/composer.tsx";
import { useOutbox } from "#components/composer/outbox.ts";
import { useReplyTo } from "#components/composer/use-reply-to.ts";
import { useMediaQuery } from "#components/frame/place.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { callName } from "#components/phone.ts";
import { classes } from "#components/ui/classes.ts";
import { useDrawn } from "#components/use-drawn.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { type Chat, ChatContext } from "./chat-context.ts";
import { ContactPanel } from "./contact-panel.tsx";
import { DropVeil } from "./drop-veil.tsx";
import { FirstRows } from "./first-rows.tsx";
import { ThreadHeader } from "./header.tsx";
import { Lightbox } from "./lightbox.tsx";
import { Log } from "./log.tsx";
import { NewMessages } from "./new-messages.tsx";
import { rowsOf } from "./rows.ts";
import { ThreadError, ThreadGone, ThreadSkeleton } from "./thread-states.tsx";
import { useDrop } from "./use-drop.ts";
import { useFresh } from "./use-fresh.ts";
import { useGo } from "./use-go.ts";
import { useReading } from "./use-reading.ts";
import { useThread } from "./use-thread.ts";
import { useUnreadStrip } from "./use-unread-strip.ts";
import { useVerbs } from "./use-verbs.ts";
import { useLocked } from "./window-left.tsx";

const TemplateSender = lazy(() =>
  import("#components/template-sender/template-sender.tsx").then((module) => ({
    default: module.TemplateSender,
  })),
);

const SearchBar = lazy(() =>
  import("./search/search-bar.tsx").then((module) => ({ default: module.SearchBar })),
);

const none: Message[] = [];

export function Thread({ conversationId }: { conversationId: string }) {
  const list = useTranslations("list");
  const thread = useThread(conversationId);
  const { card, data } = thread;
  if (thread.isError && !data) {
    return <ThreadError error={thread.error} onRetry={() => void thread.refetch()} />;
  }
  if (!card) return thread.isPending ? <ThreadSkeleton /> : <ThreadGone />;
  const name = callName(card.contact) ?? list("noName");
  return <OpenThread card={card} contactName={name} thread={thread} />;
}

function OpenThread({
  card,
  contactName,
  thread,
}: {
  card: Conversation;
  contactName: string;
  thread: ReturnType<typeof useThread>;
}) {
  const t = useTranslations("thread");
  const { data, show } = thread;
  const stored = data?.messages ?? none;
  const hasNewer = data?.hasNewer ?? false;
  const outbox = useOutbox(card.id, stored);
  // What is under way belongs behind the end, which is not here.
  const messages = hasNewer ? stored : outbox.messages;
  const verbs = useVerbs(card.id);
  const wide = useMediaQuery("(min-width: 1280px)");
  const [panel, setPanel] = useState<boolean | null>(null);
  const panelOpen = panel ?? wide;
  const drawn = useDrawn();
  const [replyTo, setReplyTo] = useReplyTo(card.id, messages);
  const [sought, setSought] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const composer = useRef<HTMLTextAreaElement>(null);
  const { dragging, dropped, dropProps } = useDrop();
  const writable = !useLocked(card);
  const { target, go } = useGo(card.id, stored, show);

  const strip = useUnreadStrip(data, messages, useViewer().id);
  const hasAll = data?.hasOlder === false;
  const rows = useMemo(
    () => rowsOf(messages, strip, hasAll, data?.seams),
    [messages, strip, hasAll, data?.seams],
  );
  const freshIds = useFresh(messages);
  const newestIn = stored.findLast((message) => message.direction === "IN");
  useReading(data?.conversation, newestIn?.id);
  useShortcuts({ f: () => setSought((words) => words ?? "") });

  const [latestAsked, setLatestAsked] = useState(0);
  const toLatest = useCallback(async () => {
    if (await show({ part: "latest" })) setLatestAsked((times) => times + 1);
  }, [show]);
  const openTemplates = useCallback(() => setSending(true), []);
  const { channel, contact } = card;
  const chat = useMemo<Chat>(
    () => ({
      id: card.id,
      channel,
      contact,
      contactName,
      sought: sought ?? "",
      reply: (message) => {
        setReplyTo(message);
        composer.current?.focus();
      },
      go,
      openTemplates,
    }),
    [card.id, channel, contact, contactName, sought, setReplyTo, go, openTemplates],
  );

  return (
    <ChatContext value={chat}>
      <Lightbox messages={messages}>
        <div
          // The parser may paint half of it, and what comes then would move what is there.
          className={classes("flex h-full min-w-0", !drawn && "not-has-[>aside]:invisible")}
        >
          <section
            aria-label={t("chatWith", { name: contactName })}
            className="kawung relative flex min-w-0 flex-1 flex-col bg-thread"
            {...(writable && dropProps)}
          >
            <ThreadHeader
              card={card}
              name={contactName}
              verbs={verbs}
              panelOpen={panelOpen}
              onPanel={() => setPanel(!panelOpen)}
              searching={sought !== null}
              onSearch={() => setSought(sought === null ? "" : null)}
            />
            {sought !== null && (
              <Suspense>
                <SearchBar q={sought} onChange={setSought} onClose={() => setSought(null)} />
              </Suspense>
            )}
            {data && !drawn ? (
              <FirstRows rows={rows} />
            ) : data ? (
              <Log
                conversationId={card.id}
                rows={rows}
                freshIds={freshIds}
                hasOlder={data.hasOlder}
                hasNewer={hasNewer}
                loading={thread.loading}
                onOlder={thread.loadOlder}
                onNewer={thread.loadNewer}
                onLatest={toLatest}
                latestAsked={latestAsked}
                beyond={data.beyond}
                target={target}
                ownLastId={outbox.lastSentId}
              />
            ) : (
              <div className="min-h-0 flex-1" aria-busy="true" />
            )}
            <NewMessages messages={stored} contactName={contactName} />
            <Composer
              ref={composer}
              card={card}
              contactName={contactName}
              verbs={verbs}
              lastIn={newestIn}
              replyTo={replyTo}
              onReplyTo={setReplyTo}
              onSent={hasNewer ? toLatest : undefined}
              dropped={dropped}
            />
            {dragging && <DropVeil />}
          </section>
          {(panelOpen || !drawn) && (
            <ContactPanel
              card={card}
              name={contactName}
              verbs={verbs}
              messages={stored}
              floating={drawn && !wide}
              className={drawn ? "" : "max-wide:hidden"}
              onClose={() => setPanel(false)}
            />
          )}
        </div>
        {sending && (
          <Suspense>
            <TemplateSender card={card} onClose={() => setSending(false)} />
          </Suspense>
        )}
      </Lightbox>
    </ChatContext>
  );
}
