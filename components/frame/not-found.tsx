"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { SapaMark } from "./mark.tsx";

export function NotFound() {
  const t = useTranslations("pages");
  return (
    <main className="kawung grid min-h-dvh place-items-center bg-canvas p-6 text-center">
      <div className="grid justify-items-center gap-2">
        <SapaMark size={44} alt="Sapa" />
        <h1 className="mt-3 font-head font-semibold text-20">{t("notFoundTitle")}</h1>
        <p className="max-w-80 text-ink-3">{t("notFoundText")}</p>
        <Link
          href="/inbox"
          className="mt-3 inline-flex h-10 items-center rounded-sm bg-brand px-4 font-medium text-on-brand hover:bg-brand-hover max-pane:h-11"
        >
          {t("toInbox")}
        </Link>
      </div>
    </main>
  );
}
