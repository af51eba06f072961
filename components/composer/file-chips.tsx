import { FileText, X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { fileSize } from "#components/money.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Chosen } from "./use-files.ts";

/** What will be sent along. */
export function FileChips({
  files,
  onRemove,
}: {
  files: Chosen[];
  onRemove: (id: string) => void;
}) {
  const t = useTranslations("composer");
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="slim-scroll flex gap-2 overflow-x-auto px-2 pt-2">
      {files.map(({ id, file, previewUrl }) => (
        <li key={id} className="flex w-60 shrink-0 items-center gap-2.5 rounded-sm bg-sunken p-1.5">
          {previewUrl ? (
            <img
              src={previewUrl}
              alt=""
              className="photo size-11 shrink-0 rounded-xs object-cover"
            />
          ) : (
            <span className="grid size-11 shrink-0 place-items-center rounded-xs bg-press text-ink-3">
              <FileText size={18} strokeWidth={1.75} aria-hidden="true" />
            </span>
          )}
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium text-13">{file.name}</span>
            <span className="num text-12 text-ink-3">{fileSize(file.size, locale)}</span>
          </span>
          <IconButton label={t("removeFile", { name: file.name })} onClick={() => onRemove(id)}>
            <X size={16} strokeWidth={1.75} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
