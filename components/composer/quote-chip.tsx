import { X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useQuoteName } from "#components/thread/quote.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { plainLine } from "#lib/plain-line.ts";
import type { Quoted } from "./use-reply-to.ts";

/** What the reply answers to, inside the frame. */
export function QuoteChip({
  quoted,
  contactName,
  onClose,
}: {
  quoted: Quoted;
  contactName: string;
  onClose: () => void;
}) {
  const t = useTranslations("composer");
  const types = useTranslations("types");
  const nameOf = useQuoteName(contactName);
  return (
    <div className="mx-2 mt-2 flex items-center gap-2 rounded-xs border-brand border-l-3 bg-sunken py-[5px] pr-1.5 pb-1.5 pl-[9px]">
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-12 text-brand-ink">{nameOf(quoted.as)}</p>
        <p className="truncate text-[12.5px]/[17px] text-ink-2">
          {plainLine(quoted.preview) || types(quoted.type)}
        </p>
      </div>
      <IconButton label={t("noQuote")} onClick={onClose}>
        <X size={16} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
