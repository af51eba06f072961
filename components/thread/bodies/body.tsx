import { CircleSlash, EyeOff, LayoutTemplate } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { Markup } from "../markup.tsx";
import { words } from "../payload.ts";
import { ContactsBody } from "./contacts.tsx";
import { DocumentBody } from "./document.tsx";
import { InteractiveBody } from "./interactive.tsx";
import { LocationBody } from "./location.tsx";
import { OrderBody } from "./order.tsx";
import { Picture } from "./picture.tsx";
import { ProductBody } from "./product.tsx";
import { Voice } from "./voice.tsx";

/** What a bubble says, by its kind; what cannot be shown says so. */
export function Body({ message }: { message: Message }) {
  if (message.deletedAt) return <Deleted message={message} />;
  const text = message.text ?? message.media?.caption ?? null;
  return (
    <>
      <Special message={message} />
      {text && !spokenElsewhere.has(message.type) && <Markup text={text} />}
    </>
  );
}

const spokenElsewhere = new Set<Message["type"]>(["interactive", "product", "unsupported"]);

function Special({ message }: { message: Message }) {
  const { type, media, payload } = message;
  if (type === "interactive") {
    return (
      <InteractiveBody
        text={message.text}
        payload={payload}
        incoming={message.direction === "IN"}
      />
    );
  }
  if (type === "location") return <LocationBody payload={payload} />;
  if (type === "contacts") return <ContactsBody payload={payload} />;
  if (type === "order") return <OrderBody payload={payload} />;
  if (type === "product") return <ProductBody payload={payload} />;
  if (type === "template") return <TemplateName message={message} />;
  if (type === "unsupported") return <Unsupported message={message} />;
  if (type === "text") return null;
  if (!media) return <MediaComing />;
  if (type === "image" || type === "video") {
    return (
      <span className="-mx-1.5 mb-[5px] block">
        <Picture messageId={message.id} media={media} video={type === "video"} />
      </span>
    );
  }
  if (type === "voice" || type === "audio") return <Voice id={message.id} media={media} />;
  if (type === "sticker") return <Sticker url={media.url} />;
  return <DocumentBody media={media} />;
}

function Sticker({ url }: { url: string }) {
  const t = useTranslations("types");
  return (
    <img
      src={url}
      alt={t("sticker")}
      width={132}
      height={132}
      className="size-[132px] object-contain"
    />
  );
}

function TemplateName({ message }: { message: Message }) {
  return (
    <span className="mb-1 flex items-center gap-1 text-12 text-bub-meta">
      <LayoutTemplate size={12} strokeWidth={2.1} aria-hidden="true" />
      <span className="font-mono text-[12.5px] tracking-[-0.01em]">{message.template?.name}</span>
    </span>
  );
}

function Deleted({ message }: { message: Message }) {
  const t = useTranslations("bubble");
  return (
    <span className="inline-flex items-center gap-1.5 text-bub-meta italic">
      <CircleSlash size={14} strokeWidth={1.9} aria-hidden="true" />
      {t(message.direction === "IN" ? "deletedByThem" : "deletedByUs")}
    </span>
  );
}

function Unsupported({ message }: { message: Message }) {
  const t = useTranslations("bubble");
  const reason = words(message.payload, "details") ?? words(message.payload, "reason");
  return (
    <span className="block text-bub-meta">
      <span className="flex items-center gap-1.5">
        <EyeOff size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0" />
        {t("unsupported")}
      </span>
      {reason && <span className="block text-12">{reason}</span>}
    </span>
  );
}

function MediaComing() {
  const t = useTranslations("bubble");
  return <span className="text-bub-meta italic">{t("mediaComing")} </span>;
}
