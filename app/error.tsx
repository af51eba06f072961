"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { SapaMark } from "#components/frame/mark.tsx";
import { Button } from "#components/ui/button.tsx";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("pages");
  useEffect(() => console.error(error), [error]);
  return (
    <main className="kawung grid min-h-dvh place-items-center bg-canvas p-6 text-center">
      <div role="alert" className="grid justify-items-center gap-2">
        <SapaMark size={44} alt="Sapa" />
        <h1 className="mt-3 font-head font-semibold text-20">{t("errorTitle")}</h1>
        <p className="max-w-80 text-ink-3">{t("errorText")}</p>
        <Button look="primary" size="lg" onClick={reset} className="mt-3">
          {t("again")}
        </Button>
      </div>
    </main>
  );
}
