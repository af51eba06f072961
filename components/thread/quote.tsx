import { useTranslations } from "use-intl/react";
import { plainLine } from "#components/inbox/preview.ts";
import type { Message } from "#lib/messages/schema.ts";

type Quoted = NonNullable<Message["replyTo"]>;

export function useQuoteName(contactName: string) {
  const t = useTranslations("sender");
  return (as: Quoted["as"]): string => {
    if (as === "CONTACT") return contactName;
    return t(as === "BOT" ? "bot" : "team");
  };
}

/** What a bubble answers to; pressing it goes there. */
export function Quote({
  quoted,
  contactName,
  onGo,
}: {
  quoted: Quoted;
  contactName: string;
  onGo: (id: string) => void;
}) {
  const t = useTranslations("bubble");
  const nameOf = useQuoteName(contactName);
  return (
    <button
      type="button"
      onClick={() => onGo(quoted.id)}
      className="-mx-1 mb-[5px] block w-[calc(100%+8px)] min-w-[200px] rounded-sm border-ink-3 border-l-3 bg-bub-quote py-[5px] pr-[9px] pb-1.5 pl-[9px] text-left"
    >
      <span className="block font-semibold text-12 text-ink-2">{nameOf(quoted.as)}</span>
      <span className="line-clamp-2 text-[12.5px]/[17px] text-ink-2">
        {plainLine(quoted.preview) || t("quotedMedia")}
      </span>
    </button>
  );
}
