import { StickyNote } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { clock } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { Ticks } from "#components/ui/ticks.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { Failure } from "./failure.tsx";
import { Markup } from "./markup.tsx";
import { MessageActions } from "./message-actions.tsx";
import type { OpenMenu } from "./message-buttons.tsx";
import { parts, words } from "./payload.ts";
import { useGestures } from "./use-gestures.ts";

/** Belongs to neither side: only the team sees it. */
export function Note({ message, flashing }: { message: Message; flashing: boolean }) {
  const t = useTranslations("note");
  const bubble = useTranslations("chat.bubble");
  const locale = useLocale();
  const [open, setOpen] = useState<OpenMenu>(null);
  const gestures = useGestures({ onHold: () => setOpen("menu") });
  const gone = message.deletedAt !== null;
  const saved = message.status === "SENT";
  const called = parts(message.payload, "mentions").flatMap((one) => words(one, "name") ?? []);
  return (
    <article
      {...gestures}
      className={classes(
        "group relative mx-auto mt-1 mb-3 w-[min(480px,86%)] touch-pan-y rounded-md bg-bub-note px-3 pt-2 pb-[9px] text-13 shadow-[inset_0_0_0_1px_var(--warn-line)] max-pane:text-14",
        flashing && "animate-flash",
      )}
    >
      <p className="mb-px flex items-center gap-[5px] font-semibold text-12/[17px] text-warn-ink">
        <StickyNote size={14} strokeWidth={1.9} aria-hidden="true" />
        {message.author ? t("by", { name: message.author.name }) : t("title")}
        <span className="num font-normal text-bub-meta">
          {t("teamOnly")} · {clock(message.createdAt, locale)}
        </span>
        {!saved && <Ticks status={message.status} tight />}
      </p>
      {gone ? (
        <span className="text-bub-meta italic">{bubble("noteDeleted")}</span>
      ) : (
        <Markup text={message.text ?? ""} called={called} />
      )}
      <Failure message={message} />
      {!gone && saved && (
        <span className="absolute top-1 right-1">
          <MessageActions message={message} open={open} onOpen={setOpen} />
        </span>
      )}
    </article>
  );
}
