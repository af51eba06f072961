import { Hourglass } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { spanOf } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";

const dueMs = 5 * 60_000;
const overdueMs = 15 * 60_000;

/** How long a customer has been waiting for a person: grey, then amber, then red. */
export function Waiting({ since, now }: { since: string; now: number }) {
  const t = useTranslations("list");
  const ms = now - new Date(since).getTime();
  const { days, hours, minutes } = spanOf(ms);
  const shown =
    days > 0
      ? t("waitDays", { count: days })
      : hours > 0
        ? t("waitHours", { count: hours })
        : t("waitMinutes", { count: minutes });
  return (
    <span
      className={classes(
        "num inline-flex shrink-0 items-center gap-[3px] text-[11.5px]/4",
        ms < dueMs && "font-medium text-ink-3",
        ms >= dueMs && ms < overdueMs && "font-medium text-warn-ink",
        ms >= overdueMs && "font-semibold text-bad-ink",
      )}
    >
      <Hourglass size={12} strokeWidth={2.1} aria-hidden="true" />
      <span className="sr-only">{t("waiting")} </span>
      {shown}
    </span>
  );
}
