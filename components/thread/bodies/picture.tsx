import { ImageOff, Play } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useLightbox } from "../lightbox.tsx";
import { type Media, mediaBox } from "./media-box.ts";

/** An image or the door to a video, in a box of a size known beforehand. */
export function Picture({
  messageId,
  media,
  video,
}: {
  messageId: string;
  media: Media;
  video: boolean;
}) {
  const t = useTranslations("bubble");
  const show = useLightbox();
  const [broken, setBroken] = useState(false);
  const { width, height } = mediaBox(media);
  const box = { width, aspectRatio: `${width} / ${height}` };
  if (broken) {
    return (
      <div
        className="grid max-w-full place-items-center rounded-[7px] bg-bub-quote text-bub-meta"
        style={box}
      >
        <span className="flex items-center gap-1.5 text-12">
          <ImageOff size={16} strokeWidth={1.75} aria-hidden="true" />
          {t("mediaGone")}
        </span>
      </div>
    );
  }
  return (
    <button
      type="button"
      onClick={() => show(messageId)}
      aria-label={t(video ? "openVideo" : "openImage", {
        name: media.caption ?? media.filename ?? "",
      })}
      className="relative block max-w-full overflow-hidden rounded-[7px] bg-bub-quote"
      style={box}
    >
      {video ? (
        <video
          src={`${media.url}#t=0.1`}
          preload="metadata"
          muted
          playsInline
          className="photo size-full object-cover"
          onError={() => setBroken(true)}
        />
      ) : (
        <img
          src={media.url}
          alt=""
          loading="lazy"
          decoding="async"
          className="photo size-full object-cover"
          onError={() => setBroken(true)}
        />
      )}
      {video && (
        <span className="absolute inset-0 m-auto grid size-11 place-items-center rounded-full bg-[oklch(0.2_0.02_270/0.62)] text-[white]">
          <Play size={20} strokeWidth={1.75} fill="currentColor" className="ml-0.5" />
        </span>
      )}
    </button>
  );
}
