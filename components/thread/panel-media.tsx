import { Play } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { PanelSection } from "#components/contact/panel-section.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { smallPicture } from "./bodies/small-picture.ts";
import { useLightbox } from "./lightbox.tsx";
import { useMedia } from "./use-media.ts";

const shownAtFirst = 8;

/** The pictures and videos of the chat, newest first, as far back as one cares to look. */
export function PanelMedia({
  conversationId,
  messages,
}: {
  conversationId: string;
  messages: Message[];
}) {
  const t = useTranslations("panel");
  const words = useTranslations("contact.media");
  const show = useLightbox();
  const { pictures, more, busy, load } = useMedia(conversationId, messages);
  const [open, setOpen] = useState(false);
  if (pictures.length === 0) return null;
  const shown = open ? pictures : pictures.slice(0, shownAtFirst);
  const hidden = pictures.length > shown.length;
  return (
    <PanelSection title={t("media")} end={more ? `${pictures.length}+` : pictures.length}>
      <ul className="grid grid-cols-4 gap-1">
        {shown.map((message) => (
          <li key={message.id}>
            <button
              type="button"
              onClick={() => show(message.id, pictures.toReversed())}
              aria-label={nameOf(message)}
              className="relative grid aspect-square w-full place-items-center overflow-hidden rounded-sm bg-press"
            >
              <Small message={message} />
            </button>
          </li>
        ))}
      </ul>
      {(hidden || more) && (
        <button
          type="button"
          disabled={busy}
          onClick={() => (hidden ? setOpen(true) : load())}
          className="-mx-2 mt-1.5 w-[calc(100%+16px)] rounded-sm px-2 py-1.5 font-medium text-13 text-brand-ink hover:bg-hover disabled:text-ink-3 max-pane:min-h-11"
        >
          {words(open || !hidden ? "older" : "all")}
        </button>
      )}
    </PanelSection>
  );

  function nameOf({ type, media }: Message) {
    const name = media?.caption ?? "";
    return type === "video" ? words("openVideo", { name }) : t("openPicture", { name });
  }
}

function Small({ message: { type, media } }: { message: Message }) {
  const source = type === "image" ? smallPicture(media?.url ?? "", "icon") : media?.thumbnailUrl;
  return (
    <>
      {source && (
        <img
          src={source}
          alt=""
          loading="lazy"
          className="photo absolute inset-0 size-full object-cover"
        />
      )}
      {type === "video" && (
        <span className="relative grid size-6 place-items-center rounded-full bg-[oklch(0_0_0/0.55)] text-[white]">
          <Play
            size={12}
            strokeWidth={2.1}
            fill="currentColor"
            aria-hidden="true"
            className="ml-px"
          />
        </span>
      )}
    </>
  );
}
