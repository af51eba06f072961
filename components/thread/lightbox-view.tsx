import { ChevronLeft, ChevronRight, Download, X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";

const button =
  "grid size-11 place-items-center rounded-full bg-[oklch(0.3_0.01_270/0.7)] text-[white] hover:bg-[oklch(0.4_0.01_270/0.8)] disabled:opacity-30";

/** The pictures and videos of the loaded messages, one at a time: ← → Esc. */
export function LightboxView({
  messages,
  shownId,
  onShow,
}: {
  messages: Message[];
  shownId: string;
  onShow: (messageId: string | null) => void;
}) {
  const t = useTranslations("lightbox");
  const pictures = messages.filter(
    ({ type, media, deletedAt }) => media && !deletedAt && (type === "image" || type === "video"),
  );
  const at = pictures.findIndex((message) => message.id === shownId);
  const shown = pictures[at];
  const step = (by: number) => {
    const next = pictures[at + by];
    if (next) onShow(next.id);
  };
  return (
    <Radix.Root open={shown !== undefined} onOpenChange={(open) => !open && onShow(null)}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-[oklch(0.12_0.01_270/0.92)]" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 grid grid-rows-[64px_minmax(0,1fr)_64px] outline-none"
          onKeyDown={(event) => {
            if (event.key === "ArrowLeft") step(-1);
            if (event.key === "ArrowRight") step(1);
          }}
        >
          <Radix.Title className="sr-only">{t("title")}</Radix.Title>
          <div className="flex items-center justify-end gap-2 px-3">
            {shown?.media && (
              <a
                href={shown.media.url}
                download={shown.media.filename ?? true}
                aria-label={t("download")}
                className={button}
              >
                <Download size={20} strokeWidth={1.6} />
              </a>
            )}
            <Radix.Close aria-label={t("close")} className={button}>
              <X size={20} strokeWidth={1.6} />
            </Radix.Close>
          </div>
          <div className="flex min-h-0 items-center justify-between gap-3 px-3">
            <button
              type="button"
              aria-label={t("previous")}
              disabled={at <= 0}
              onClick={() => step(-1)}
              className={button}
            >
              <ChevronLeft size={20} strokeWidth={1.6} />
            </button>
            {shown && <Large message={shown} />}
            <button
              type="button"
              aria-label={t("next")}
              disabled={at >= pictures.length - 1}
              onClick={() => step(1)}
              className={button}
            >
              <ChevronRight size={20} strokeWidth={1.6} />
            </button>
          </div>
          <p className="truncate px-6 pt-2 text-center text-14 text-[oklch(0.92_0_0)]">
            {shown?.media?.caption ?? shown?.text}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Large({ message }: { message: Message }) {
  const src = message.media?.url;
  const fit = "max-h-full min-h-0 min-w-0 max-w-full object-contain";
  return message.type === "video" ? (
    // biome-ignore lint/a11y/useMediaCaption: a customer's video has no captions
    <video src={src} controls autoPlay className={fit} />
  ) : (
    <img src={src} alt={message.media?.caption ?? ""} className={fit} />
  );
}
