import { ChevronLeft, ChevronRight, Download, RotateCw, X, ZoomIn, ZoomOut } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { type ComponentProps, type RefObject, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { moment } from "#components/time.ts";
import { useFocusBack } from "#components/ui/use-focus-back.ts";
import type { Message } from "#lib/messages/schema.ts";
import { speakerOf } from "../sender.tsx";
import { LargePicture, type Zoom } from "./large-picture.tsx";
import { usePictures } from "./use-pictures.ts";

const icon = { size: 20, strokeWidth: 1.6 } as const;

/** The pictures and videos of a chat, one at a time: ← → + − R Esc. */
export function LightboxView({
  messages,
  contactName,
  shownId,
  onShow,
}: {
  messages: Message[];
  contactName: string;
  shownId: string;
  onShow: (messageId: string | null) => void;
}) {
  const t = useTranslations("lightbox");
  const { pictures, at } = usePictures(messages, shownId);
  const [quarters, setQuarters] = useState(0);
  const zoom = useRef<Zoom>(null);
  const content = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  const shown = pictures[at];
  const step = (by: number) => {
    const next = pictures[at + by];
    if (!next) return;
    setQuarters(0);
    onShow(next.id);
    // The button that led to the last one goes, and must not take the focus with it.
    if (!pictures[at + 2 * by]) content.current?.focus();
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    "+": () => zoom.current?.in(),
    "=": () => zoom.current?.in(),
    "-": () => zoom.current?.out(),
    r: () => setQuarters(quarters + 1),
  };
  const isImage = shown?.type === "image";
  return (
    <Radix.Root open={shown !== undefined} onOpenChange={(open) => !open && onShow(null)}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-[oklch(0.12_0.01_270/0.94)]" />
        <Radix.Content
          {...focusBack}
          ref={content}
          aria-describedby={undefined}
          className="fixed inset-0 z-50 grid grid-rows-[64px_minmax(0,1fr)_64px] text-[oklch(0.94_0_0)] outline-none"
          onKeyDown={(event) => keys[event.key]?.()}
        >
          <Radix.Title className="sr-only">{t("title")}</Radix.Title>
          <div className="flex items-center gap-2 px-3">
            {shown && <Caption message={shown} contactName={contactName} />}
            {isImage && (
              <span className="flex gap-2 max-pane:hidden">
                <Round label={t("zoomOut")} onClick={() => zoom.current?.out()}>
                  <ZoomOut {...icon} />
                </Round>
                <Round label={t("zoomIn")} onClick={() => zoom.current?.in()}>
                  <ZoomIn {...icon} />
                </Round>
              </span>
            )}
            {isImage && (
              <Round label={t("rotate")} onClick={() => setQuarters(quarters + 1)}>
                <RotateCw {...icon} />
              </Round>
            )}
            {shown?.media && (
              <a
                href={shown.media.url}
                download={shown.media.filename ?? true}
                aria-label={t("download")}
                title={t("download")}
                className={round}
              >
                <Download {...icon} />
              </a>
            )}
            <Radix.Close asChild>
              <Round label={t("close")}>
                <X {...icon} />
              </Round>
            </Radix.Close>
          </div>
          <div className="relative flex min-h-0 items-center justify-center">
            {shown && <Large message={shown} quarters={quarters} zoom={zoom} />}
            <Round
              label={t("previous")}
              disabled={at <= 0}
              onClick={() => step(-1)}
              className="absolute left-3"
            >
              <ChevronLeft {...icon} />
            </Round>
            <Round
              label={t("next")}
              disabled={at >= pictures.length - 1}
              onClick={() => step(1)}
              className="absolute right-3"
            >
              <ChevronRight {...icon} />
            </Round>
          </div>
          <p className="line-clamp-2 px-6 pt-2 text-center text-14">{shown?.text}</p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const round =
  "grid size-11 shrink-0 place-items-center rounded-full bg-[oklch(0.3_0.01_270/0.7)] text-[white] hover:bg-[oklch(0.4_0.01_270/0.85)] disabled:invisible";

function Round({ label, className = "", ...rest }: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${round} ${className}`}
      {...rest}
    />
  );
}

/** Whose it is, and from when. */
function Caption({ message, contactName }: { message: Message; contactName: string }) {
  const who = useTranslations("sender");
  const locale = useLocale();
  const speaker = speakerOf(message);
  const name =
    speaker === "customer"
      ? contactName
      : speaker === "bot"
        ? who("bot")
        : (message.author?.name ?? who("team"));
  return (
    <p className="min-w-0 flex-1 px-2">
      <span className="block truncate font-medium text-14">{name}</span>
      <span className="num block text-12 text-[oklch(0.8_0_0)]">
        {moment(message.createdAt, locale)}
      </span>
    </p>
  );
}

function Large({
  message,
  quarters,
  zoom,
}: {
  message: Message;
  quarters: number;
  zoom: RefObject<Zoom | null>;
}) {
  const { media } = message;
  if (!media) return null;
  if (message.type === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's video has no captions
      <video key={media.id} src={media.url} controls autoPlay className="max-h-full max-w-full" />
    );
  }
  return <LargePicture key={media.id} ref={zoom} media={media} quarters={quarters} />;
}
