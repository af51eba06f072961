import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { Composer } from "#components/composer/composer.tsx";
import { useOutbox } from "#components/composer/outbox.ts";
import { useReplyTo } from "#components/composer/use-reply-to.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { useDrawn } from "#components/use-drawn.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { ChatContext, type Chat as Known } from "./chat-context.ts";
import { FirstRows } from "./first-rows.tsx";
import { Lightbox } from "./lightbox.tsx";
import { Log } from "./log.tsx";
import { NewMessages } from "./new-messages.tsx";
import { rowsOf } from "./rows.ts";
import { useFresh } from "./use-fresh.ts";
import { useGo } from "./use-go.ts";
import { useReading } from "./use-reading.ts";
import { useThread } from "./use-thread.ts";
import { useUnreadStrip } from "./use-unread-strip.ts";
import type { Verbs } from "./use-verbs.ts";

const TemplateSender = lazy(() =>
  import("#components/template-sender/template-sender.tsx").then((module) => ({
    default: module.TemplateSender,
  })),
);

const SearchBar = lazy(() =>
  import("./search/search-bar.tsx").then((module) => ({ default: module.SearchBar })),
);

const none: Message[] = [];

/** What was said, and what is being written: one chat's own, begun anew with another one. */
export function Chat({
  card,
  contactName,
  verbs,
  sought,
  onSought,
  dropped,
}: {
  card: Conversation;
  contactName: string;
  verbs: Verbs;
  /** Words that are looked for in it; null where nothing is. */
  sought: string | null;
  onSought: (words: string | null) => void;
  /** Files that were dropped onto it. */
  dropped: File[] | null;
}) {
  const { data, show, loading, loadOlder, loadNewer } = useThread(card.id);
  const stored = data?.messages ?? none;
  const hasNewer = data?.hasNewer ?? false;
  const outbox = useOutbox(card.id, stored);
  // What is under way belongs behind the end, which is not here.
  const messages = hasNewer ? stored : outbox.messages;
  const drawn = useDrawn();
  const [replyTo, setReplyTo] = useReplyTo(card.id, messages);
  const [sending, setSending] = useState(false);
  const composer = useRef<HTMLTextAreaElement>(null);
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

  const [latestAsked, setLatestAsked] = useState(0);
  const toLatest = useCallback(async () => {
    if (await show({ part: "latest" })) setLatestAsked((times) => times + 1);
  }, [show]);
  const openTemplates = useCallback(() => setSending(true), []);
  const { channel, contact } = card;
  const known = useMemo<Known>(
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
    <ChatContext value={known}>
      <Lightbox messages={messages} contactName={contactName}>
        {sought !== null && (
          <Suspense>
            <SearchBar q={sought} onChange={onSought} onClose={() => onSought(null)} />
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
            loading={loading}
            onOlder={loadOlder}
            onNewer={loadNewer}
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
      </Lightbox>
      {sending && (
        <Suspense>
          <TemplateSender card={card} onClose={() => setSending(false)} />
        </Suspense>
      )}
    </ChatContext>
  );
}
