import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Mode } from "./mode.ts";

export function ModeTabs({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const t = useTranslations("composer");
  return (
    <fieldset aria-label={t("mode")} className="inline-flex gap-0.5">
      {(["reply", "note"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={mode === name}
          onClick={() => onMode(name)}
          className={classes(
            "rounded-sm px-2 py-[5px] font-medium text-[12.5px]/4 max-pane:min-h-11 max-pane:px-3 max-pane:text-14",
            mode !== name && "text-ink-3 hover:text-ink",
            mode === name && (name === "note" ? "bg-surface text-ink" : "bg-press text-ink"),
          )}
        >
          {t(name)}
        </button>
      ))}
    </fieldset>
  );
}
