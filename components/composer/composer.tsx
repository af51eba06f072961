import { type Ref, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import type { Verbs } from "#components/thread/use-verbs.ts";
import { useWindow } from "#components/thread/window-left.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { BotStrip, WindowStrip } from "./locked-strip.tsx";
import type { Mode } from "./mode.ts";
import { NoteBox } from "./note-box.tsx";
import { ReplyBox } from "./reply-box.tsx";

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
  ref,
}: {
  card: Conversation;
  contactName: string;
  verbs: Verbs;
  /** What R answers to. */
  lastIn: Message | undefined;
  replyTo: Message | null;
  onReplyTo: (message: Message | null) => void;
  /** Something was sent from a part of the chat that is not its end. */
  onSent: (() => void) | undefined;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const t = useTranslations("composer");
  const [mode, setMode] = useState<Mode>("reply");
  const { limited, leftMs } = useWindow(card);
  const byBot = card.status === "BOT";
  const closed = limited && leftMs <= 0;
  const locked = byBot || closed;
  useShortcuts({
    n: () => setMode("note"),
    r: locked
      ? undefined
      : () => {
          setMode("reply");
          onReplyTo(lastIn ?? null);
        },
  });
  const frame = "relative z-2 mx-3 mb-3 shrink-0 max-pane:m-0";
  if (mode === "note") {
    return (
      <section aria-label={t("noteLabel")} className={frame}>
        <NoteBox conversationId={card.id} onDone={() => setMode("reply")} onMode={setMode} />
      </section>
    );
  }
  return (
    <section aria-label={t("label")} className={frame}>
      {byBot ? (
        <BotStrip verbs={verbs} onNote={() => setMode("note")} />
      ) : closed ? (
        <WindowStrip card={card} onNote={() => setMode("note")} />
      ) : (
        <ReplyBox
          ref={ref}
          card={card}
          contactName={contactName}
          replyTo={replyTo}
          onReplyTo={onReplyTo}
          onSent={onSent}
          onMode={setMode}
        />
      )}
    </section>
  );
}
