import { useQueryClient } from "@tanstack/react-query";
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl/react";
import { NewConversationButton } from "#components/conversations/new-conversation-button.tsx";
import { openConversation } from "#components/frame/place.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { callName } from "#components/phone.ts";
import { readAheadSoon } from "#components/thread/read-ahead.ts";
import { openMessage } from "#components/thread/wanted-message.ts";
import { classes } from "#components/ui/classes.ts";
import { Card } from "./card.tsx";
import { CardList } from "./card-list.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { FilterTags } from "./filter-tags.tsx";
import { FoundMessage } from "./found-message.tsx";
import { everything, narrowed, writeFilter } from "./list-filter.ts";
import { ListEmpty, ListError, ListSkeleton } from "./list-states.tsx";
import { isLong, type ListRow, rowsOf } from "./rows.ts";
import { SearchField } from "./search-field.tsx";
import { Summary } from "./summary.tsx";
import { TickBox } from "./tick-box.tsx";
import { useCounts } from "./use-counts.ts";
import { type Hit, useFoundMessages } from "./use-found.ts";
import { useList } from "./use-list.ts";
import { useListFilter } from "./use-list-filter.ts";
import { usePicked } from "./use-picked.ts";
import { views } from "./views.ts";

const BulkBar = lazy(() =>
  import("./bulk-bar.tsx").then((module) => ({ default: module.BulkBar })),
);

const openFound = (hit: Hit) => openMessage(hit.conversationId, hit.id);

/** `guide`: a new shop's first steps, which a phone has nowhere else to show. */
export function List({ openId, guide }: { openId: string | null; guide: ReactNode }) {
  const t = useTranslations("list");
  const client = useQueryClient();
  const [filter, change] = useListFilter();
  const field = useRef<HTMLInputElement>(null);
  const list = useList(filter, openId);
  const found = useFoundMessages(filter.q);
  const cards = useDeferredValue(list.cards);
  const { picked, has, toggle, clear } = usePicked(cards);
  const searching = filter.q !== "";
  const looking = searching && list.isPlaceholderData;
  const hasMore = list.hasNextPage && !list.isPlaceholderData;
  const [allOf, setAllOf] = useState("");
  const short = searching && allOf !== filter.q && isLong(cards, found);
  const rows = useMemo(
    () => rowsOf(cards, searching ? found : null, { short, hasMore, looking }),
    [cards, found, searching, short, hasMore, looking],
  );
  const { fetchNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const step = (by: 1 | -1) => () => {
    const at = cards.findIndex((card) => card.id === openId);
    const next = cards[at < 0 ? 0 : at + by];
    const afterNext = cards[at + by * 2];
    if (next) openConversation(next.id);
    // Whoever goes through them one by one finds the next one here already.
    if (at >= 0 && afterNext) readAheadSoon(client, afterNext.id);
  };
  useShortcuts({
    "/": () => field.current?.focus(),
    j: step(1),
    k: step(-1),
    x: openId ? () => toggle(openId) : undefined,
    Escape: picked.length > 0 ? clear : undefined,
    ...Object.fromEntries(views.map((view, at) => [`alt+${at + 1}`, () => change({ view })])),
  });

  const { q } = filter;
  const narrowedDown = writeFilter(filter) !== "";
  const loading = list.isPending || (list.isPlaceholderData && rows.length === 0);
  const failed = list.isError && cards.length === 0;
  const lead = guide && q === "" && <div className="border-line border-b">{guide}</div>;
  const ticking = picked.length > 0;
  const draw = useCallback(
    (row: ListRow) => {
      if (row.kind === "heading") return <Heading of={row.of} count={row.count} />;
      if (row.kind === "hit") return <FoundMessage hit={row.hit} onOpen={openFound} />;
      if (row.kind === "more") return <More onMore={short ? () => setAllOf(q) : more} />;
      const { card } = row;
      return (
        <>
          <Card card={card} selected={card.id === openId} words={q} />
          <TickBox
            id={card.id}
            name={callName(card.contact) ?? t("noName")}
            ticked={has(card.id)}
            shown={ticking}
            onToggle={toggle}
          />
        </>
      );
    },
    [openId, q, short, more, has, ticking, toggle, t],
  );

  return (
    <section aria-label={t("label")} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="shrink-0 px-3 pt-3 max-pane:px-4">
        <div className="flex h-8 items-center gap-1 max-pane:h-11">
          <h1 className="mr-auto font-head font-semibold text-[17px]/6 tracking-[-0.014em] max-pane:text-28">
            {t("title")}
          </h1>
          <NewConversationButton />
          <FilterMenu chosen={filter} onChange={change} />
        </div>
        <div className="mt-2">
          <SearchField ref={field} value={filter.q} onChange={(q) => change({ q })} />
        </div>
      </header>
      <FilterChips
        view={filter.view}
        counts={useCounts(narrowed(filter))}
        onChoose={(view) => change({ view })}
      />
      <FilterTags chosen={filter} onChange={change} />
      {picked.length > 0 ? (
        <Suspense
          fallback={<Summary cards={cards} filter={filter} looking={looking} onSort={() => {}} />}
        >
          <BulkBar picked={picked} onDone={clear} />
        </Suspense>
      ) : (
        <Summary
          cards={cards}
          filter={filter}
          looking={looking}
          onSort={(sort) => change({ sort })}
        />
      )}
      {loading || failed || rows.length === 0 ? (
        <div
          className={classes(
            "slim-scroll min-h-0 flex-1",
            loading ? "overflow-hidden" : "overflow-y-auto",
          )}
        >
          {lead}
          {loading ? (
            <ListSkeleton />
          ) : failed ? (
            <ListError error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            (!lead || narrowedDown) && (
              <ListEmpty filter={filter} onAll={() => change({ ...everything })} />
            )
          )}
        </div>
      ) : (
        <CardList
          rows={rows}
          openId={openId}
          lead={lead}
          onEnd={hasMore && !searching ? more : undefined}
          looking={looking}
        >
          {draw}
        </CardList>
      )}
    </section>
  );
}

function Heading({ of, count }: { of: "conversations" | "messages"; count: number }) {
  const t = useTranslations("list");
  return (
    <h2 className="num flex h-full items-end justify-between px-3 pb-1.5 font-medium text-12 text-ink-3 max-pane:px-4">
      {t(of === "messages" ? "foundMessages" : "foundConversations")}
      {count > 0 && <span>{count}</span>}
    </h2>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const t = useTranslations("list");
  return (
    <button
      type="button"
      onClick={onMore}
      className="h-full w-full px-3 text-left font-medium text-13 text-brand-ink hover:bg-hover max-pane:px-4"
    >
      {t("more")}
    </button>
  );
}
