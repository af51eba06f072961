import { StickyNote } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { clock } from "#components/time.ts";
import type { Message } from "#lib/messages/schema.ts";
import { Markup } from "./markup.tsx";

/** Belongs to neither side: only the team sees it. */
export function Note({ message }: { message: Message }) {
  const t = useTranslations("note");
  const locale = useLocale();
  return (
    <article className="mx-auto mt-1 mb-3 w-[min(480px,86%)] rounded-md bg-bub-note px-3 pt-2 pb-[9px] text-13 shadow-[inset_0_0_0_1px_var(--warn-line)] max-pane:text-14">
      <p className="mb-px flex items-center gap-[5px] font-semibold text-12/[17px] text-warn-ink">
        <StickyNote size={14} strokeWidth={1.9} aria-hidden="true" />
        {message.author ? t("by", { name: message.author.name }) : t("title")}
        <span className="num font-normal text-bub-meta">
          {t("teamOnly")} · {clock(message.createdAt, locale)}
        </span>
      </p>
      <Markup text={message.text ?? ""} />
    </article>
  );
}
