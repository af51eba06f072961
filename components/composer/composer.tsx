import { type Ref, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl/react";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { TypingLine } from "#components/presence/typing-line.tsx";
import type { Verbs } from "#components/thread/use-verbs.ts";
import { useLocked } from "#components/thread/window-left.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { BotStrip, WindowStrip } from "./locked-strip.tsx";
import type { Mode } from "./mode.ts";
import { NoteBox } from "./note-box.tsx";
import { ReplyBox } from "./reply-box.tsx";
import type { Quoted } from "./use-reply-to.ts";

/**
 * One frame, whose content follows the state: locked while the bot owns the chat or the window is
 * closed, free otherwise. A note is always allowed.
 */
export function Composer({
  card,
  contactName,
  verbs,
  lastIn,
  replyTo,
  onReplyTo,
  onSent,
  dropped,
  ref,
}: {
  card: Conversation;
  contactName: string;
  verbs: Verbs;
  /** What R answers to. */
  lastIn: Message | undefined;
  replyTo: Quoted | null;
  onReplyTo: (message: Message | null) => void;
  /** Something was sent from a part of the chat that is not its end. */
  onSent: (() => void) | undefined;
  /** Files that were dropped onto the chat. */
  dropped: File[] | null;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const t = useTranslations("composer");
  const [mode, setMode] = useState<Mode>("reply");
  const locked = useLocked(card);
  const section = useRef<HTMLElement>(null);
  useShortcuts({
    n: () => setMode("note"),
    r: locked
      ? undefined
      : () => {
          // What is typed next belongs into the reply: outside of it, letters do something.
          flushSync(() => {
            setMode("reply");
            onReplyTo(lastIn ?? null);
          });
          section.current?.querySelector("textarea")?.focus();
        },
  });
  const frame = "relative z-2 mx-3 mb-3 shrink-0 max-pane:m-0";
  const colleagues = <TypingLine conversationId={card.id} className="px-1.5" />;
  if (mode === "note") {
    return (
      <section data-composer aria-label={t("noteLabel")} className={frame}>
        {colleagues}
        <NoteBox
          conversationId={card.id}
          onDone={() => setMode("reply")}
          onSent={onSent}
          onMode={setMode}
        />
      </section>
    );
  }
  return (
    <section ref={section} data-composer aria-label={t("label")} className={frame}>
      {colleagues}
      {locked === "bot" ? (
        <BotStrip verbs={verbs} onNote={() => setMode("note")} />
      ) : locked === "window" ? (
        <WindowStrip card={card} onNote={() => setMode("note")} />
      ) : (
        <ReplyBox
          ref={ref}
          card={card}
          verbs={verbs}
          contactName={contactName}
          replyTo={replyTo}
          onReplyTo={onReplyTo}
          onSent={onSent}
          dropped={dropped}
          onMode={setMode}
        />
      )}
    </section>
  );
}
