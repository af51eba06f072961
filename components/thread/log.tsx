import { useVirtualizer } from "@tanstack/react-virtual";
import { LoaderCircle } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMediaQuery } from "#components/frame/place.ts";
import { reader } from "#components/live/reader.ts";
import { useAfterPaint } from "#components/ui/after-paint.ts";
import type { Room } from "./guess-height.ts";
import { ThreadRow } from "./row.tsx";
import { expectedHeight, rememberHeights } from "./row-heights.ts";
import { messagesIn, type Row } from "./rows.ts";
import { StickyDay } from "./sticky-day.tsx";
import { ToEnd } from "./to-end.tsx";
import { type Target, useTarget } from "./use-target.ts";

/** More is asked for so many rows before the first or last known one comes into sight. */
const aheadRows = 10;
const nearEndPx = 80;
const settleMs = 200;
const paddingStart = 12;
const dayPx = 40;
/** Rows beyond those in sight: few at first, so that those are there the sooner, then enough to scroll. */
const beyondAtFirst = 1;
const beyondRows = 8;
/** How large the last thread was: the next one draws no row that it would throw away. */
let last = { width: 0, height: 0 };

/** The rows of a thread, of which only those in sight exist. It holds on to the end. */
export function Log({
  conversationId,
  rows,
  freshIds,
  hasOlder,
  hasNewer,
  loading,
  onOlder,
  onNewer,
  onLatest,
  latestAsked,
  beyond,
  target,
  ownLastId,
}: {
  conversationId: string;
  rows: Row[];
  /** Those that have just come. */
  freshIds: ReadonlySet<string>;
  hasOlder: boolean;
  hasNewer: boolean;
  loading: "older" | "newer" | null;
  onOlder: () => void;
  onNewer: () => void;
  /** The end of the chat is not among the rows. */
  onLatest: () => void;
  /** How often the end has been asked for and come: it may share rows with what was there. */
  latestAsked: number;
  /** How many came in behind the last row. */
  beyond: number;
  target: Target | null;
  /** The latest message sent from here: sending one always goes to the end. */
  ownLastId: string | null;
}) {
  const t = useTranslations("thread");
  const scroller = useRef<HTMLDivElement>(null);
  // A page that only just reaches the end is read on in its place, not skipped.
  const reachedEnd = useRef(!hasNewer);
  const follow = !hasNewer && reachedEnd.current;
  useEffect(() => {
    reachedEnd.current = !hasNewer;
  }, [hasNewer]);
  const phone = useMediaQuery("(max-width: 719px)");
  const room: Room = { widthPx: last.width || window.innerWidth, phone };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => expectedHeight(conversationId, rows[index], room),
    // Another one is another layout: the same rows are not laid out again with every render.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: useAfterPaint(beyondRows, beyondAtFirst),
    // The first rows drawn are those one begins with, not the top's, to be thrown away at once.
    initialOffset: () => expectedStart(conversationId, rows, room),
    initialRect: { width: 0, height: last.height || window.innerHeight },
    anchorTo: "end",
    followOnAppend: follow,
    scrollEndThreshold: nearEndPx,
    // What is gone to begins below the day that floats at the top.
    scrollPaddingStart: dayPx,
    paddingStart,
    paddingEnd: 10,
  });

  const [placed, setPlaced] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where one begins to read
  useLayoutEffect(() => {
    const strip = stripIn(rows);
    if (strip >= 0) virtual.scrollToIndex(strip, { align: "start" });
    else if (!target) virtual.scrollToEnd();
    // Until then the top of the list is in sight, and would ask for what is older.
    const timer = setTimeout(() => setPlaced(true), settleMs);
    return () => clearTimeout(timer);
  }, []);

  useEffect(
    () => () => {
      last = virtual.scrollRect ?? last;
      rememberHeights(conversationId, virtual.takeSnapshot());
    },
    [conversationId, virtual],
  );

  const sentBefore = useRef(ownLastId);
  useLayoutEffect(() => {
    // Ids rise with time; one that is no longer waited for gives way to an older one.
    if (ownLastId === null || ownLastId <= (sentBefore.current ?? "")) return;
    sentBefore.current = ownLastId;
    virtual.scrollToEnd();
  }, [ownLastId, virtual]);

  useLayoutEffect(() => {
    if (latestAsked > 0) virtual.scrollToEnd();
  }, [latestAsked, virtual]);

  const flashingId = useTarget(target, rows, virtual);

  const items = virtual.getVirtualItems();
  const firstIndex = items[0]?.index ?? 0;
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!placed || loading) return;
    if (hasOlder && firstIndex < aheadRows) onOlder();
    else if (hasNewer && lastIndex > rows.length - aheadRows) onNewer();
  }, [placed, loading, firstIndex, lastIndex, rows.length, hasOlder, hasNewer, onOlder, onNewer]);

  const atEnd = !hasNewer && virtual.isAtEnd(nearEndPx);
  useEffect(() => {
    if (!placed) return;
    reader.aboveTheEndOf = atEnd ? null : conversationId;
    return () => {
      reader.aboveTheEndOf = null;
    };
  }, [placed, atEnd, conversationId]);
  const missed = useMissed(rows, atEnd) + beyond;
  const drawn = useMemo(
    () =>
      items.map(({ key, index }) => {
        const row = rows[index];
        return (
          row && (
            <div key={key} data-index={index} ref={virtual.measureElement} className="flow-root">
              <ThreadRow row={row} context={{ freshIds, flashingId }} />
            </div>
          )
        );
      }),
    [items, rows, freshIds, flashingId, virtual],
  );
  const toEnd = (behavior?: ScrollBehavior) =>
    hasNewer ? onLatest() : virtual.scrollToEnd({ behavior });
  const offset = virtual.scrollOffset ?? 0;
  // A chat that fits is never scrolled, whatever it was expected to be.
  const fits = virtual.getTotalSize() <= (virtual.scrollRect?.height ?? 0);
  const top = virtual.getVirtualItemForOffset(offset)?.index ?? 0;

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={t("messages")}
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        // The browser's own glide stops half-way, where rows that come into sight are measured.
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.key !== "Home" && event.key !== "End") return;
          event.preventDefault();
          if (event.key === "Home") virtual.scrollToIndex(0, { align: "start" });
          else toEnd();
        }}
        className="slim-scroll h-full overflow-y-auto overflow-x-hidden overscroll-contain px-10 outline-none [overflow-anchor:none] focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-desk:px-5 max-pane:px-3.5"
      >
        <div className="flex min-h-full flex-col justify-end">
          <div className="relative shrink-0" style={{ height: virtual.getTotalSize() }}>
            <div
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}
            >
              {drawn}
            </div>
          </div>
        </div>
      </div>
      <StickyDay row={rows[top]} next={rows[top + 1]} hidden={offset < 8 || fits} />
      {loading === "older" && (
        <p
          role="status"
          className="absolute inset-x-0 top-2 z-2 mx-auto flex w-fit items-center gap-1.5 rounded-full bg-raised px-3 py-1 text-12 text-ink-3 shadow-float"
        >
          <LoaderCircle size={14} strokeWidth={1.9} aria-hidden="true" className="animate-spin" />
          {t("loadingOlder")}
        </p>
      )}
      <ToEnd hidden={atEnd} missed={missed} onPress={() => toEnd(gliding())} />
    </div>
  );
}

const stripIn = (rows: Row[]) => rows.findIndex((row) => row.kind === "unread");

/** How far down one begins to read: at what is unread, else at the end. */
function expectedStart(conversationId: string, rows: Row[], room: Room): number {
  const strip = stripIn(rows);
  const above = strip < 0 ? rows : rows.slice(0, strip);
  return above.reduce(
    (height, row) => height + expectedHeight(conversationId, row, room),
    paddingStart,
  );
}

/** How many came in below the fold since one last saw the end. */
function useMissed(rows: Row[], atEnd: boolean): number {
  const seenKey = useRef<string | null>(null);
  const lastKey = rows.at(-1)?.key ?? null;
  useEffect(() => {
    if (atEnd || seenKey.current === null) seenKey.current = lastKey;
  }, [atEnd, lastKey]);
  if (atEnd || seenKey.current === null) return 0;
  const seen = rows.findIndex((row) => row.key === seenKey.current);
  if (seen < 0) return 0;
  return rows
    .slice(seen + 1)
    .flatMap(messagesIn)
    .filter(({ direction }) => direction === "IN").length;
}

/** Whoever asked for less motion is there at once. */
const gliding = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
