import { useLocale, useTranslations } from "use-intl/react";
import { spanOf } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { ListFilter, Sort } from "./list-filter.ts";
import { waitingSince } from "./preview.ts";
import { SortMenu } from "./sort-menu.tsx";

/** One line over the list: what is being looked at, who waits longest, and in which order. */
export function Summary({
  cards,
  filter,
  looking,
  onSort,
}: {
  cards: Conversation[];
  filter: ListFilter;
  /** What is searched for is not answered yet: below stands what was there before. */
  looking: boolean;
  onSort: (sort: Sort) => void;
}) {
  const t = useTranslations("list");
  const names = useTranslations("views");
  const locale = useLocale();
  const now = useNow();
  const waits = cards.flatMap((card) => waitingSince(card) ?? []).sort();
  const longest = waits[0];
  const text =
    filter.q !== ""
      ? t(looking ? "searching" : "searchResult", { q: filter.q })
      : longest
        ? t("waitingReplies", { count: waits.length })
        : names(filter.view);
  return (
    <div className="num flex h-[30px] shrink-0 items-center gap-2 border-line border-y bg-sunken pr-1.5 pl-3 text-12 text-ink-3 max-pane:relative max-pane:z-1 max-pane:h-9 max-pane:pr-2.5 max-pane:pl-4">
      {/* What finds no room wraps, out of sight: half of it would say nothing. */}
      <p className="flex h-4 min-w-0 flex-1 flex-wrap gap-x-1 overflow-hidden">
        <span className="max-w-full truncate">{text}</span>{" "}
        {filter.q === "" && longest && (
          <span>{t("longest", { span: shortSpan(now - Date.parse(longest), locale) })}</span>
        )}
      </p>
      <SortMenu sort={filter.sort} onChoose={onSort} />
    </div>
  );
}

function shortSpan(ms: number, locale: "id" | "en"): string {
  const { days, hours, minutes } = spanOf(ms);
  const unit = days > 0 ? "day" : hours > 0 ? "hour" : "minute";
  const value = days > 0 ? days : hours > 0 ? hours : minutes;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
