import { Camera, FileText, MapPin, Mic, ShoppingCart, Video } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { plainLine } from "#lib/plain-line.ts";
import { smallPicture } from "./bodies/small-picture.ts";
import { useChat } from "./chat-context.ts";

type Quoted = NonNullable<Message["replyTo"]>;

export function useQuoteName(contactName: string) {
  const t = useTranslations("sender");
  return (as: Quoted["as"]): string => {
    if (as === "CONTACT") return contactName;
    return t(as === "BOT" ? "bot" : "team");
  };
}

const icons: Partial<Record<Message["type"], typeof Camera>> = {
  image: Camera,
  video: Video,
  voice: Mic,
  audio: Mic,
  document: FileText,
  location: MapPin,
  order: ShoppingCart,
};

/** What a bubble answers to; pressing it goes there, however far above it is. */
export function Quote({ quoted }: { quoted: Quoted }) {
  const t = useTranslations("bubble");
  const { contactName, go } = useChat();
  const nameOf = useQuoteName(contactName);
  return (
    <button
      type="button"
      onClick={() => go(quoted.id)}
      title={t("goToQuoted", { name: nameOf(quoted.as), text: plainLine(quoted.preview) })}
      className="-mx-1 mb-[5px] flex w-[calc(100%+8px)] min-w-[200px] overflow-hidden rounded-sm border-ink-3 border-l-3 bg-bub-quote text-left"
    >
      <span className="min-w-0 flex-1 py-[5px] pr-[9px] pb-1.5 pl-[9px]">
        <span className="block font-semibold text-12 text-ink-2">{nameOf(quoted.as)}</span>
        <QuotedLine quoted={quoted} />
      </span>
      {quoted.imageUrl && (
        // As tall as the words beside it, before it is there and after.
        <span className="relative w-[46px] shrink-0 self-stretch">
          <img
            src={smallPicture(quoted.imageUrl, "icon")}
            alt=""
            loading="lazy"
            className="photo absolute inset-0 size-full object-cover"
          />
        </span>
      )}
    </button>
  );
}

export function QuotedLine({ quoted }: { quoted: Pick<Quoted, "preview" | "type"> }) {
  const types = useTranslations("types");
  const Icon = icons[quoted.type];
  return (
    <span className="line-clamp-2 text-[12.5px]/[17px] text-ink-2">
      {Icon && (
        <Icon
          size={14}
          strokeWidth={1.9}
          aria-hidden="true"
          className="mr-1 inline align-[-2.5px]"
        />
      )}
      {plainLine(quoted.preview) || types(quoted.type)}
    </span>
  );
}
