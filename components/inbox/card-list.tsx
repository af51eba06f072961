import { useVirtualizer } from "@tanstack/react-virtual";
import {
  memo,
  type ReactNode,
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl/react";
import { useMediaQuery } from "#components/frame/place.ts";
import { useReadAhead } from "#components/thread/read-ahead.ts";
import { classes } from "#components/ui/classes.ts";
import { useCalm } from "#components/use-calm.ts";
import { type ListRow, rowPx } from "./rows.ts";

const cardPx = 84;
const phoneCardPx = 91;
/** So many cards before the end, the next page is asked for. */
const aheadCards = 12;
/** What a page from the server shows before anybody has measured the window. */
const firstSight = { width: 360, height: 900 };

/**
 * The list, of which only what is in sight exists. Where a row stands is left to the style sheet,
 * which knows at first paint already how high a card is on this screen.
 */
export const CardList = memo(function CardList({
  rows,
  openId,
  lead,
  onEnd,
  looking,
  children,
}: {
  rows: ListRow[];
  openId: string | null;
  /** Stands before the first row and scrolls away with the rest. */
  lead: ReactNode;
  /** The end comes into sight; absent where nothing follows by itself. */
  onEnd: (() => void) | undefined;
  /** It is what was there before, while something else is looked for. */
  looking: boolean;
  /** The same one as long as it draws the same. */
  children: (row: ListRow) => ReactNode;
}) {
  const t = useTranslations("list");
  const scroller = useRef<HTMLDivElement>(null);
  const [leadRef, leadPx] = useHeight();
  const phone = useMediaQuery("(max-width: 719px)");
  const cardHeight = phone ? phoneCardPx : cardPx;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const kind = rows[index]?.kind ?? "card";
      return kind === "card" ? cardHeight : rowPx[kind];
    },
    // Another one is another layout: the same rows are not laid out again with every render.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 6,
    scrollMargin: leadPx,
    initialRect: firstSight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heights are another layout
  useEffect(() => virtual.measure(), [cardHeight]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - aheadCards) onEnd?.();
  }, [last, rows.length, onEnd]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that moves by itself is not followed
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === openId);
    const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
    const inSight = startIndex < index && index < endIndex;
    if (index >= 0 && !inSight) virtual.scrollToIndex(index, { align: "auto" });
  }, [openId]);

  const calm = useCalm(rows);
  const end = rows.at(-1);
  return (
    <div
      ref={scroller}
      {...useReadAhead()}
      className="slim-scroll min-h-0 flex-1 overflow-y-auto overscroll-contain [--card:84px] max-pane:[--card:91px]"
    >
      {lead && <div ref={leadRef}>{lead}</div>}
      <nav
        aria-label={t("conversations")}
        aria-busy={looking}
        className={looking ? "opacity-50 transition-opacity delay-150 duration-140" : undefined}
      >
        <ul className="relative" style={{ height: end && below(end) }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <li
                key={item.key}
                className={classes(
                  "group/row absolute inset-x-0 top-0",
                  calm &&
                    "transition-transform duration-140 ease-settle motion-reduce:transition-none",
                )}
                style={{ height: heightOf(row), transform: `translateY(${above(row)})` }}
              >
                {children(row)}
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
});

/** How high something is that may come, go and grow. */
function useHeight(): [RefCallback<HTMLElement>, number] {
  const [px, setPx] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setPx(element.offsetHeight));
    observer.observe(element);
    return () => {
      observer.disconnect();
      setPx(0);
    };
  }, []);
  return [measure, px];
}

const heightOf = ({ kind }: ListRow): string | number =>
  kind === "card" ? "var(--card)" : rowPx[kind];

const above = ({ cardsAbove, pxAbove }: ListRow): string =>
  `calc(var(--card) * ${cardsAbove} + ${pxAbove}px)`;

const below = (row: ListRow): string =>
  row.kind === "card"
    ? `calc(var(--card) * ${row.cardsAbove + 1} + ${row.pxAbove}px)`
    : `calc(var(--card) * ${row.cardsAbove} + ${row.pxAbove + rowPx[row.kind]}px)`;
