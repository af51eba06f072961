import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Counts } from "./use-counts.ts";
import { type View, views } from "./views.ts";

/** Beyond this a number says nothing more. */
const countedTo = 1_000;

/** Six ways to look at the list, always in the same place: Alt+1 … Alt+6. */
export function FilterChips({
  view,
  counts,
  onChoose,
}: {
  view: View;
  counts: Counts | undefined;
  onChoose: (view: View) => void;
}) {
  const t = useTranslations("views");
  return (
    <fieldset
      aria-label={t("label")}
      className="no-scrollbar grid shrink-0 grid-cols-3 gap-1 px-3 py-2.5 max-pane:flex max-pane:gap-1.5 max-pane:overflow-x-auto max-pane:px-4"
    >
      {views.map((name) => {
        const on = name === view;
        const count = counts?.[name] ?? 0;
        return (
          <button
            key={name}
            type="button"
            aria-pressed={on}
            onClick={() => onChoose(name)}
            className={classes(
              "relative flex h-7 shrink-0 items-center justify-between gap-1 rounded-sm px-[7px] font-medium text-[12px]/4 tracking-[-0.004em] whitespace-nowrap transition-colors duration-80",
              "max-pane:h-[34px] max-pane:gap-1.5 max-pane:rounded-full max-pane:px-[11px] max-pane:text-[13.5px] max-pane:before:absolute max-pane:before:inset-x-0 max-pane:before:-inset-y-[5px]",
              on
                ? "bg-brand-wash text-brand-ink shadow-[inset_0_0_0_1px_var(--brand-line)]"
                : "text-ink-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-hover",
            )}
          >
            {t(name)}
            {count > 0 && count < countedTo && (
              <span className={classes("num", on ? "font-semibold" : "text-ink-3")}>{count}</span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
