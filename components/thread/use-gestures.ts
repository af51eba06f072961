import { type PointerEvent, type SyntheticEvent, useRef } from "react";

const holdMs = 420;
const stillPx = 10;
const farthestPx = 72;
const enoughPx = 52;

type Touch = { x: number; y: number; row: HTMLElement; swiping: boolean; held: boolean };

/** A finger on a bubble: swiped to the right it answers, held it shows what else can be done. */
export function useGestures({ onSwipe, onHold }: { onSwipe?: () => void; onHold: () => void }) {
  const touch = useRef<Touch | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const end = () => {
    clearTimeout(timer.current);
    const { row, swiping } = touch.current ?? {};
    touch.current = null;
    if (!row || !swiping) return;
    row.style.transition = "translate var(--d-2) var(--ease-out)";
    move(row, 0);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.pointerType !== "touch" || !event.isPrimary) return;
      const row = event.currentTarget;
      row.style.transition = "";
      touch.current = { x: event.clientX, y: event.clientY, row, swiping: false, held: false };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!touch.current) return;
        touch.current.held = true;
        navigator.vibrate?.(12);
        onHold();
      }, holdMs);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = touch.current;
      if (!now || now.held) return;
      const x = event.clientX - now.x;
      if (Math.hypot(x, event.clientY - now.y) > stillPx) clearTimeout(timer.current);
      if (onSwipe && x > stillPx) now.swiping = true;
      if (now.swiping) move(now.row, Math.max(0, Math.min(farthestPx, x - stillPx)));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = touch.current;
      const far = now?.swiping && event.clientX - now.x - stillPx >= enoughPx;
      end();
      if (far) {
        navigator.vibrate?.(8);
        onSwipe?.();
      }
    },
    onPointerCancel: end,
    /** A long press would also mark the text, or open the system's own menu. */
    onContextMenu(event: SyntheticEvent) {
      if (touch.current) event.preventDefault();
    },
  };
}

function move(row: HTMLElement, px: number) {
  row.style.translate = px === 0 ? "" : `${px}px`;
  row.style.setProperty("--swiped", String(Math.min(1, px / enoughPx)));
}
