import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useMediaQuery } from "#components/frame/place.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { Card } from "./card.tsx";

const cardPx = 84;
const phoneCardPx = 91;
/** So many cards before the end, the next page is asked for. */
const aheadCards = 12;

export function CardList({
  cards,
  openId,
  hasMore,
  onMore,
}: {
  cards: Conversation[];
  openId: string | null;
  hasMore: boolean;
  onMore: () => void;
}) {
  const t = useTranslations("list");
  const scroller = useRef<HTMLElement>(null);
  const phone = useMediaQuery("(max-width: 719px)");
  const height = phone ? phoneCardPx : cardPx;
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another layout
  useEffect(() => virtual.measure(), [height]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= cards.length - aheadCards) onMore();
  }, [hasMore, last, cards.length, onMore]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that moves by itself is not followed
  useEffect(() => {
    const index = cards.findIndex((card) => card.id === openId);
    if (index >= 0) virtual.scrollToIndex(index, { align: "auto" });
  }, [openId]);

  return (
    <nav
      ref={scroller}
      aria-label={t("conversations")}
      className="slim-scroll min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const card = cards[item.index];
          if (!card) return null;
          return (
            <li
              key={item.key}
              className="absolute inset-x-0 top-0 transition-transform duration-140 ease-settle motion-reduce:transition-none"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Card card={card} selected={card.id === openId} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
