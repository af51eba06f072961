import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";

const longest = 4_096;
const nearTheEnd = 3_800;

/** How Enter works; near the limit, how much is left. */
export function Counter({ length }: { length: number }) {
  const t = useTranslations("composer");
  const over = length > longest;
  return (
    <span
      role="status"
      className={classes(
        "num mr-2 text-12",
        over ? "font-medium text-bad-ink" : "text-ink-3",
        length < nearTheEnd ? "max-pane:hidden" : "max-pane:col-span-3 max-pane:row-start-2",
      )}
    >
      {over
        ? t("tooLong", { count: length - longest })
        : length >= nearTheEnd
          ? t("left", { count: longest - length })
          : t("enterSends")}
    </span>
  );
}
