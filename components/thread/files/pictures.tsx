import { Play } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { smallPicture } from "#components/thread/bodies/small-picture.ts";
import { useLightbox } from "#components/thread/lightbox.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { More, Nothing } from "./more.tsx";
import { usePart } from "./use-part.ts";

const shownAtFirst = 8;

/** The pictures and videos of the chat, newest first, as far back as one cares to look. */
export function Pictures({
  conversationId,
  messages,
}: {
  conversationId: string;
  messages: Message[];
}) {
  const t = useTranslations("contact.files");
  const show = useLightbox();
  const { items, coming, more, busy, load } = usePart("pictures", conversationId, messages);
  const [open, setOpen] = useState(false);
  if (items.length === 0) return <Nothing part="pictures" coming={coming} />;
  const shown = open ? items : items.slice(0, shownAtFirst);
  const hidden = items.length > shown.length;
  return (
    <>
      <ul className="grid grid-cols-4 gap-1">
        {shown.map((message) => (
          <li key={message.id}>
            <button
              type="button"
              onClick={() => show(message.id, items.toReversed())}
              aria-label={nameOf(message)}
              className="relative grid aspect-square w-full place-items-center overflow-hidden rounded-sm bg-press"
            >
              <Small message={message} />
            </button>
          </li>
        ))}
      </ul>
      {(hidden || more) && (
        <More busy={busy} onMore={() => (hidden ? setOpen(true) : load())}>
          {t(open || !hidden ? "older" : "all")}
        </More>
      )}
    </>
  );

  function nameOf({ type, media }: Message) {
    const name = media?.caption ?? "";
    return t(type === "video" ? "openVideo" : "openPicture", { name });
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
