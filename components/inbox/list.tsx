import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { openConversation } from "#components/frame/place.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { spanOf } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { CardList } from "./card-list.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ListEmpty, ListError, ListSkeleton } from "./list-states.tsx";
import { waitingSince } from "./preview.ts";
import { SearchField } from "./search-field.tsx";
import { useList } from "./use-list.ts";
import { type View, views } from "./views.ts";

const typingPauseMs = 250;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === "" ? 0 : typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function List({ openId }: { openId: string | null }) {
  const t = useTranslations("list");
  const [view, setView] = useState<View>("all");
  const [search, setSearch] = useState("");
  const q = useSettled(search.trim());
  const field = useRef<HTMLInputElement>(null);
  const list = useList(view, q, openId);
  const cards = useDeferredValue(list.cards);

  const step = (by: 1 | -1) => () => {
    const at = cards.findIndex((card) => card.id === openId);
    const next = cards[at < 0 ? 0 : at + by];
    if (next) openConversation(next.id);
  };
  useShortcuts({
    "/": () => field.current?.focus(),
    j: step(1),
    k: step(-1),
    ...Object.fromEntries(views.map((name, index) => [`alt+${index + 1}`, () => setView(name)])),
  });

  return (
    <section aria-label={t("label")} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="px-3 pt-3 max-pane:px-4">
        <h1 className="flex h-8 items-center font-head font-semibold text-[17px]/6 tracking-[-0.014em] max-pane:text-28">
          {t("title")}
        </h1>
        <div className="mt-2">
          <SearchField ref={field} value={search} onChange={setSearch} />
        </div>
      </header>
      <FilterChips view={view} onChoose={setView} />
      <Summary cards={cards} view={view} q={q} />
      {list.isPending ? (
        <ListSkeleton />
      ) : list.isError && cards.length === 0 ? (
        <ListError onRetry={() => void list.refetch()} />
      ) : cards.length === 0 ? (
        <ListEmpty view={view} q={q} onAll={() => setView("all")} />
      ) : (
        <CardList
          cards={cards}
          openId={openId}
          hasMore={list.hasNextPage && !list.isFetchingNextPage}
          onMore={list.fetchNextPage}
        />
      )}
    </section>
  );
}

/** One line over the list: what is being looked at, and who waits longest. */
function Summary({ cards, view, q }: { cards: Conversation[]; view: View; q: string }) {
  const t = useTranslations("list");
  const names = useTranslations("views");
  const locale = useLocale();
  const now = useNow();
  const waits = cards.flatMap((card) => waitingSince(card) ?? []).sort();
  const longest = waits[0];
  const text =
    q !== ""
      ? t("searchResult", { q })
      : longest
        ? t("longest", { count: waits.length, span: shortSpan(now - Date.parse(longest), locale) })
        : names(view);
  return (
    <p className="num flex h-[30px] shrink-0 items-center truncate border-line border-y bg-sunken px-3 text-12 text-ink-3 max-pane:px-4">
      {text}
    </p>
  );
}

function shortSpan(ms: number, locale: "id" | "en"): string {
  const { days, hours, minutes } = spanOf(ms);
  const unit = days > 0 ? "day" : hours > 0 ? "hour" : "minute";
  const value = days > 0 ? days : hours > 0 ? hours : minutes;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
