"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Composer } from "#components/composer/composer.tsx";
import { useOutbox } from "#components/composer/outbox.ts";
import { useMediaQuery } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { callName } from "#components/phone.ts";
import type { Message } from "#lib/messages/schema.ts";
import { ContactPanel } from "./contact-panel.tsx";
import { ThreadHeader } from "./header.tsx";
import { Lightbox } from "./lightbox.tsx";
import { Log } from "./log.tsx";
import { NewMessages } from "./new-messages.tsx";
import { rowsOf } from "./rows.ts";
import { ThreadError, ThreadGone, ThreadSkeleton } from "./thread-states.tsx";
import { useFresh } from "./use-fresh.ts";
import { useReading } from "./use-reading.ts";
import { useThread } from "./use-thread.ts";
import { useUnreadStrip } from "./use-unread-strip.ts";
import { useVerbs } from "./use-verbs.ts";

const none: Message[] = [];

export function Thread({ conversationId }: { conversationId: string }) {
  const t = useTranslations("thread");
  const list = useTranslations("list");
  const thread = useThread(conversationId);
  const { card, data } = thread;
  const stored = data?.messages ?? none;
  const messages = useOutbox(conversationId, stored);
  const verbs = useVerbs(conversationId);
  const wide = useMediaQuery("(min-width: 1280px)");
  const [panel, setPanel] = useState<boolean | null>(null);
  const panelOpen = panel ?? wide;
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const composer = useRef<HTMLTextAreaElement>(null);

  const strip = useUnreadStrip(card, messages, useViewer().id);
  const hasAll = data?.cursor == null;
  const rows = useMemo(() => rowsOf(messages, strip, hasAll), [messages, strip, hasAll]);
  const freshIds = useFresh(messages);
  const newestIn = stored.findLast((message) => message.direction === "IN")?.id;
  useReading(data?.conversation, newestIn);

  const contactName = card ? (callName(card.contact) ?? list("noName")) : "";
  const reply = useCallback((message: Message) => {
    setReplyTo(message);
    composer.current?.focus();
  }, []);
  const context = useMemo(
    () => ({ contactName, freshIds, onReply: reply }),
    [contactName, freshIds, reply],
  );

  if (thread.isError && !data) {
    return <ThreadError error={thread.error} onRetry={() => void thread.refetch()} />;
  }
  if (!card) return thread.isPending ? <ThreadSkeleton /> : <ThreadGone />;
  const own = messages.findLast(
    (message) => message.via === "dashboard" && message.type !== "note",
  );

  return (
    <Lightbox messages={messages}>
      <div className="flex h-full min-w-0">
        <section
          aria-label={t("chatWith", { name: contactName })}
          className="kawung flex min-w-0 flex-1 flex-col bg-thread"
        >
          <ThreadHeader
            card={card}
            name={contactName}
            verbs={verbs}
            panelOpen={panelOpen}
            onPanel={() => setPanel(!panelOpen)}
          />
          {data ? (
            <Log
              rows={rows}
              context={context}
              hasOlder={data.cursor !== null}
              loadingOlder={thread.loadingOlder}
              onOlder={thread.loadOlder}
              ownLastId={own?.status === "QUEUED" ? own.id : null}
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
            lastIn={newestIn ? stored.find((message) => message.id === newestIn) : undefined}
            replyTo={replyTo}
            onReplyTo={setReplyTo}
          />
        </section>
        {panelOpen && (
          <ContactPanel
            card={card}
            name={contactName}
            verbs={verbs}
            messages={stored}
            floating={!wide}
            onClose={() => setPanel(false)}
          />
        )}
      </div>
    </Lightbox>
  );
}
