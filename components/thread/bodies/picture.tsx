import { ImageDown, ImageOff, Play } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { soundLength } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { fadeIn } from "#components/ui/fade-in.ts";
import type { Message } from "#lib/messages/schema.ts";
import { useLightbox } from "../lightbox.tsx";
import { type Media, mediaBox } from "./media-box.ts";

/** An image or the door to a video, in a box of a size known beforehand. */
export function Picture({ message, media }: { message: Message; media: Media }) {
  const { width, height } = mediaBox(media);
  return (
    <Door
      message={message}
      media={media}
      className="max-w-full rounded-[7px]"
      style={{ width, aspectRatio: `${width} / ${height}` }}
    />
  );
}

/** One of an album's; the last of the shown ones says how many more there are. */
export function PictureTile({ message, more }: { message: Message; more: number }) {
  if (!message.media) return null;
  return <Door message={message} media={message.media} more={more} className="size-full" />;
}

function Door({
  message,
  media,
  more = 0,
  className,
  style,
}: {
  message: Message;
  media: Media;
  more?: number;
  className: string;
  style?: { width: number; aspectRatio: string };
}) {
  const t = useTranslations("bubble");
  const locale = useLocale();
  const show = useLightbox();
  const [broken, setBroken] = useState(false);
  const video = message.type === "video";
  if (broken || media.state !== "ready") {
    return (
      <span
        className={classes("grid place-items-center bg-bub-quote text-bub-meta", className)}
        style={style}
      >
        <Absent state={broken ? "failed" : media.state} />
      </span>
    );
  }
  return (
    <button
      type="button"
      onClick={() => show(message.id)}
      aria-label={`${more > 0 ? `+${more} ` : ""}${t(video ? "openVideo" : "openImage", {
        name: media.caption ?? media.filename ?? "",
      })}`}
      className={classes("relative block overflow-hidden bg-bub-quote", className)}
      style={style}
    >
      {media.placeholder && (
        <img src={media.placeholder} alt="" className="photo absolute inset-0 size-full blur-md" />
      )}
      <Still media={media} video={video} onBroken={() => setBroken(true)} />
      {more > 0 ? (
        <span className="num absolute inset-0 grid place-items-center bg-[oklch(0.2_0.02_270/0.55)] font-semibold text-28 text-[white]">
          +{more}
        </span>
      ) : (
        video && (
          <>
            <span className="absolute inset-0 m-auto grid size-11 place-items-center rounded-full bg-[oklch(0.2_0.02_270/0.62)] text-[white]">
              <Play size={20} strokeWidth={1.75} fill="currentColor" className="ml-0.5" />
            </span>
            {media.durationSeconds !== null && (
              <span className="num absolute bottom-2 left-2 rounded-sm bg-[oklch(0.2_0.01_270/0.62)] px-1.5 py-0.5 text-11 text-[white]">
                {soundLength(media.durationSeconds, locale)}
              </span>
            )}
          </>
        )
      )}
    </button>
  );
}

/** In the place that the picture has, or would have: what comes later moves nothing. */
function Absent({ state }: { state: Media["state"] }) {
  const t = useTranslations("bubble");
  const chat = useTranslations("chat.bubble");
  const coming = state === "pending";
  return (
    <span className="flex items-center gap-1.5 px-3 text-12">
      {coming ? (
        <ImageDown size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      ) : (
        <ImageOff size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      )}
      {coming && t("mediaComing")}
      {state === "failed" && t("mediaGone")}
      {state === "expired" && chat("mediaExpired")}
    </span>
  );
}

function Still({ media, video, onBroken }: { media: Media; video: boolean; onBroken: () => void }) {
  const fill = "photo relative size-full object-cover transition-opacity duration-200";
  return video && !media.thumbnailUrl ? (
    <video
      src={`${media.url}#t=0.1`}
      preload="metadata"
      muted
      playsInline
      className={fill}
      onError={onBroken}
    />
  ) : (
    <img
      ref={fadeIn}
      src={media.thumbnailUrl ?? media.url}
      alt=""
      loading="lazy"
      decoding="async"
      className={fill}
      onError={onBroken}
    />
  );
}
