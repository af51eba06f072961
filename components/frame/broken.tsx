import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { SapaMark } from "./mark.tsx";

/** Something could not be drawn: said plainly, with one thing to do about it. */
export function Broken({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const t = useTranslations("pages");
  useEffect(() => console.error(error), [error]);
  // A part that did not come is not asked for again by a page that has given it up.
  const again = () => (error.name === "ChunkLoadError" ? location.reload() : onAgain());
  return (
    <div role="alert" className="grid justify-items-center gap-2">
      <SapaMark size={44} alt="Sapa" />
      <h1 className="mt-3 font-head font-semibold text-20">{t("errorTitle")}</h1>
      <p className="max-w-80 text-ink-3">{t("errorText")}</p>
      <Button look="primary" size="lg" onClick={again} className="mt-3">
        {t("again")}
      </Button>
    </div>
  );
}
