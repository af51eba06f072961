"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { rememberLocale } from "#components/frame/choices.ts";
import { classes } from "#components/ui/classes.ts";

const languages = [
  { locale: "id", name: "Indonesia" },
  { locale: "en", name: "English" },
] as const;

/** The foot of a page outside: what this is, and the other language. */
export function LocaleLinks() {
  const t = useTranslations("auth");
  const current = useLocale();
  const router = useRouter();
  return (
    <footer className="flex items-center gap-4 py-3 text-12 text-ink-3 pane:px-2">
      <span className="flex-1 text-balance">{t("tagline")}</span>
      {languages.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            rememberLocale(locale);
            router.refresh();
          }}
          className={classes(
            "min-h-6 rounded-xs max-pane:min-h-11",
            locale === current ? "font-medium text-ink-2" : "hover:text-ink",
          )}
        >
          {name}
        </button>
      ))}
    </footer>
  );
}
