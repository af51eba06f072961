import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { smallPicture } from "./bodies/small-picture.ts";
import { useLightbox } from "./lightbox.tsx";

const shown = 8;

/** The latest pictures of the chat, newest first. */
export function PanelMedia({ messages }: { messages: Message[] }) {
  const t = useTranslations("panel");
  const show = useLightbox();
  const pictures = messages.filter(
    (message) => message.type === "image" && message.media && !message.deletedAt,
  );
  if (pictures.length === 0) return null;
  return (
    <section className="border-line border-t px-4 py-3.5">
      <h4 className="mb-2 flex justify-between font-medium text-12 text-ink-3">
        {t("media")}
        <span className="num">{pictures.length}</span>
      </h4>
      <ul className="grid grid-cols-4 gap-1">
        {pictures
          .slice(-shown)
          .reverse()
          .map((message) => (
            <li key={message.id}>
              <button
                type="button"
                onClick={() => show(message.id)}
                aria-label={t("openPicture", { name: message.media?.caption ?? "" })}
                className="block aspect-square w-full overflow-hidden rounded-sm bg-press"
              >
                <img
                  src={smallPicture(message.media?.url ?? "", "icon")}
                  alt=""
                  loading="lazy"
                  className="photo size-full object-cover"
                />
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
