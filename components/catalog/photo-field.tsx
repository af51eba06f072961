import { ImagePlus, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";

export function PhotoField({
  url,
  file,
  onChange,
}: {
  url: string | null;
  file: File | null;
  onChange: (file: File | null) => void;
}) {
  const t = useTranslations("catalog.form");
  const preview = usePreview(file);
  const shown = preview ?? url;
  return (
    <div>
      <p className="mb-1.5 font-medium text-13">{t("photo")}</p>
      <FileDrop
        accept="image/*"
        onFile={onChange}
        className="aspect-square w-[132px] overflow-hidden px-2! py-2!"
      >
        {shown ? (
          <img src={shown} alt="" className="absolute inset-0 size-full object-cover" />
        ) : (
          <>
            <ImagePlus size={20} strokeWidth={1.6} aria-hidden="true" className="text-ink-3" />
            <span className="text-12">{t("choosePhoto")}</span>
          </>
        )}
        {shown && <span className="sr-only">{t("choosePhoto")}</span>}
      </FileDrop>
      {shown && (
        <Button look="ghost" size="sm" className="mt-1" onClick={() => onChange(null)}>
          <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
          {t("removePhoto")}
        </Button>
      )}
    </div>
  );
}

function usePreview(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
