import { Upload } from "lucide-react";
import { useTranslations } from "use-intl/react";

/** Over the chat, while files are held above it. */
export function DropVeil() {
  const t = useTranslations("composer");
  return (
    <div className="pointer-events-none absolute inset-2 z-20 grid place-items-center rounded-xl border-2 border-brand border-dashed bg-brand-wash/90">
      <p className="flex items-center gap-2 font-medium text-16 text-brand-ink">
        <Upload size={20} strokeWidth={1.6} aria-hidden="true" />
        {t("drop")}
      </p>
    </div>
  );
}
