import { Paperclip, X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { fileSize } from "#components/money.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/messages/schema.ts";

/** A file that goes with the words: that of a canned reply. */
export function AttachedLine({
  media,
  onClose,
}: {
  media: NonNullable<Message["media"]>;
  onClose: () => void;
}) {
  const t = useTranslations("chat.attach");
  const locale = useLocale();
  const name = media.filename ?? t("file");
  return (
    <div className="mx-2 mt-2 flex items-center gap-2 rounded-sm bg-sunken p-1.5">
      {media.thumbnailUrl ? (
        <img src={media.thumbnailUrl} alt="" className="photo size-9 rounded-xs object-cover" />
      ) : (
        <span className="grid size-9 place-items-center rounded-xs bg-press text-ink-3">
          <Paperclip size={16} strokeWidth={1.75} aria-hidden="true" />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate text-13">{name}</span>
      {media.size !== null && (
        <span className="num text-12 text-ink-3">{fileSize(media.size, locale)}</span>
      )}
      <IconButton label={t("remove", { name })} onClick={onClose}>
        <X size={16} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
