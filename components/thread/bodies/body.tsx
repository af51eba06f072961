import { CircleSlash, EyeOff, LayoutTemplate } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { Markup } from "../markup.tsx";
import { words } from "../payload.ts";
import { DocumentBody } from "./document.tsx";
import { Picture } from "./picture.tsx";
import { ProductBody } from "./product.tsx";
import { Structured } from "./structured.tsx";
import { Uploading } from "./uploading.tsx";
import { Voice } from "./voice.tsx";

/** What a bubble says, by its kind; what cannot be shown says so. */
export function Body({ message }: { message: Message }) {
  if (message.deletedAt) return <Deleted message={message} />;
  const text = message.text ?? message.media?.caption ?? null;
  return (
    <>
      {message.media ? (
        <div className="relative">
          <Special message={message} />
          <Uploading message={message} />
        </div>
      ) : (
        <Special message={message} />
      )}
      {text && !spokenElsewhere.has(message.type) && <Markup text={text} />}
    </>
  );
}

const spokenElsewhere = new Set<Message["type"]>(["interactive", "product", "unsupported"]);
const structured = new Set<Message["type"]>(["interactive", "location", "contacts", "order"]);

function Special({ message }: { message: Message }) {
  const { type, media, payload } = message;
  if (structured.has(type)) return <Structured message={message} />;
  if (type === "product") return <ProductBody payload={payload} />;
  if (type === "template") return <TemplateHead message={message} />;
  if (type === "unsupported") return <Unsupported message={message} />;
  if (type === "text") return null;
  if (media && (type === "image" || type === "video")) {
    return <Framed message={message} media={media} />;
  }
  if (media?.state !== "ready") return <MediaState media={media} />;
  if (type === "voice" || type === "audio") return <Voice message={message} media={media} />;
  if (type === "sticker") return <Sticker url={media.thumbnailUrl ?? media.url} />;
  return <DocumentBody media={media} />;
}

function Framed({ message, media }: { message: Message; media: NonNullable<Message["media"]> }) {
  return (
    <span className={message.text === null ? "-mx-1.5 block" : "-mx-1.5 mb-[5px] block"}>
      <Picture message={message} media={media} />
    </span>
  );
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

/** The template's name, and the file of its header. */
function TemplateHead({ message }: { message: Message }) {
  const { media } = message;
  const picture = media && /^(image|video)\//.test(media.mimeType);
  const shown = media?.mimeType.startsWith("video/") ? ("video" as const) : ("image" as const);
  return (
    <>
      <span className="mb-1 flex items-center gap-1 text-12 text-bub-meta">
        <LayoutTemplate size={12} strokeWidth={2.1} aria-hidden="true" className="shrink-0" />
        <span className="truncate font-mono text-[12.5px] tracking-[-0.01em]">
          {message.template?.name}
        </span>
      </span>
      {media &&
        (picture ? (
          <Framed message={{ ...message, type: shown }} media={media} />
        ) : (
          <DocumentBody media={media} />
        ))}
    </>
  );
}

/** Who no longer sees it, since what the customer still has must not look taken back. */
function Deleted({ message }: { message: Message }) {
  const t = useTranslations("chat.bubble");
  const incoming = message.direction === "IN";
  const hidden = message.deletedFor === "me";
  return (
    <span className="text-bub-meta italic">
      <CircleSlash
        size={14}
        strokeWidth={1.9}
        aria-hidden="true"
        className="mr-1.5 inline align-[-2px]"
      />
      {hidden ? t("hiddenFromTeam") : t(incoming ? "deletedByThem" : "deletedByUs")}
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

/** A file that is not here: still on its way, not to be had, or let go of when its time was over. */
function MediaState({ media }: { media: Message["media"] }) {
  const t = useTranslations("bubble");
  const chat = useTranslations("chat.bubble");
  const state = media?.state ?? "pending";
  return (
    <span className="text-bub-meta italic">
      {state === "expired" && chat("mediaExpired")}
      {state === "failed" && t("mediaGone")}
      {(state === "pending" || state === "ready") && t("mediaComing")}{" "}
    </span>
  );
}
