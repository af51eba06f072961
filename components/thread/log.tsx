import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, LoaderCircle } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { Pill } from "#components/ui/pill.tsx";
import { DayChip, type RowContext, ThreadRow } from "./row.tsx";
import { guessedHeight, type Row } from "./rows.ts";

/** Older messages are asked for so many rows before the first known one comes into sight. */
const aheadRows = 8;
const nearEndPx = 80;
const settleMs = 200;
const flashMs = 1_500;

/** The rows of a thread, of which only those in sight exist. It holds on to the end. */
export function Log({
  rows,
  context,
  hasOlder,
  loadingOlder,
  onOlder,
  ownLastId,
}: {
  rows: Row[];
  context: Omit<RowContext, "onGo" | "flashingId">;
  hasOlder: boolean;
  loadingOlder: boolean;
  onOlder: () => void;
  /** The latest message sent from here: sending one always goes to the end. */
  ownLastId: string | null;
}) {
  const t = useTranslations("thread");
  const scroller = useRef<HTMLDivElement>(null);
  const [flashingId, setFlashing] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guessedHeight(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
    paddingStart: 12,
    paddingEnd: 10,
  });

  const [placed, setPlaced] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where one begins to read
  useLayoutEffect(() => {
    const strip = rows.findIndex((row) => row.kind === "unread");
    if (strip >= 0) virtual.scrollToIndex(strip, { align: "start" });
    else virtual.scrollToEnd();
    // Until then the top of the list is in sight, and would ask for what is older.
    const timer = setTimeout(() => setPlaced(true), settleMs);
    return () => clearTimeout(timer);
  }, []);

  const sentBefore = useRef(ownLastId);
  useLayoutEffect(() => {
    if (ownLastId !== null && ownLastId !== sentBefore.current) virtual.scrollToEnd();
    sentBefore.current = ownLastId;
  }, [ownLastId, virtual]);

  const items = virtual.getVirtualItems();
  const firstIndex = items[0]?.index ?? 0;
  useEffect(() => {
    if (placed && hasOlder && !loadingOlder && firstIndex < aheadRows) onOlder();
  }, [placed, firstIndex, hasOlder, loadingOlder, onOlder]);

  const go = useCallback(
    (id: string) => {
      const index = rows.findIndex((row) => row.key === id);
      if (index < 0) return;
      virtual.scrollToIndex(index, { align: "center" });
      setFlashing(id);
      setTimeout(() => setFlashing(null), flashMs);
    },
    [rows, virtual],
  );

  const atEnd = virtual.isAtEnd(nearEndPx);
  const missed = useMissed(rows, atEnd);
  const top = virtual.getVirtualItemForOffset(virtual.scrollOffset ?? 0)?.index ?? 0;

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={t("messages")}
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        className="slim-scroll h-full overflow-y-auto overflow-x-hidden overscroll-contain px-10 outline-none [overflow-anchor:none] focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-desk:px-5 max-pane:px-3.5"
      >
        <div className="flex min-h-full flex-col justify-end">
          <div className="relative shrink-0" style={{ height: virtual.getTotalSize() }}>
            <div
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}
            >
              {items.map((item) => {
                const row = rows[item.index];
                if (!row) return null;
                return (
                  <div
                    key={item.key}
                    data-index={item.index}
                    ref={virtual.measureElement}
                    className="flow-root"
                  >
                    <ThreadRow row={row} context={{ ...context, flashingId, onGo: go }} />
                  </div>
                );
              })}
            </div>
          </div>
        </div>
      </div>
      <StickyDay rows={rows} top={top} hidden={(virtual.scrollOffset ?? 0) < 8} />
      {loadingOlder && (
        <p
          role="status"
          className="absolute inset-x-0 top-2 z-2 mx-auto flex w-fit items-center gap-1.5 rounded-full bg-raised px-3 py-1 text-12 text-ink-3 shadow-float"
        >
          <LoaderCircle size={14} strokeWidth={1.9} aria-hidden="true" className="animate-spin" />
          {t("loadingOlder")}
        </p>
      )}
      <button
        type="button"
        onClick={() => virtual.scrollToEnd({ behavior: "smooth" })}
        aria-label={missed > 0 ? t("toEndNew", { count: missed }) : t("toEnd")}
        className={classes(
          "absolute right-4 bottom-3 z-3 grid size-9 place-items-center rounded-full bg-raised text-ink-2 shadow-float transition-opacity duration-140 max-pane:size-11",
          atEnd ? "pointer-events-none invisible opacity-0" : "opacity-100",
        )}
      >
        <ArrowDown size={18} strokeWidth={1.75} />
        {missed > 0 && <Pill count={missed} className="-top-1.5 -right-[3px] absolute" />}
      </button>
    </div>
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
  return rows
    .slice(seen + 1)
    .filter((row) => row.kind === "bubble" && row.message.direction === "IN").length;
}

/** The day of what is at the top, while its own chip is out of sight. */
function StickyDay({ rows, top, hidden }: { rows: Row[]; top: number; hidden: boolean }) {
  const row = rows[top];
  if (!row || hidden || row.kind === "day") return null;
  const dated = row.kind === "unread" ? rows[top + 1] : row;
  if (!dated || !("message" in dated)) return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-2 z-1">
      <DayChip at={dated.message.createdAt} />
    </div>
  );
}
