import type { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { messagesIn, type Row } from "./rows.ts";

/** A message to go to; asked for twice it is gone to twice. */
export type Target = { id: string; asked: number };

const flashMs = 1_500;

/** Brings the message into the middle as soon as its row is there, and lights it up for a moment. */
export function useTarget(
  target: Target | null,
  rows: Row[],
  virtual: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>,
): string | null {
  const reached = useRef<number | null>(null);
  const [flashingId, setFlashing] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!target || reached.current === target.asked) return;
    const index = rows.findIndex((row) => messagesIn(row).some(({ id }) => id === target.id));
    if (index < 0) return;
    reached.current = target.asked;
    virtual.scrollToIndex(index, { align: "center" });
    setFlashing(target.id);
  }, [target, rows, virtual]);
  useEffect(() => {
    if (flashingId === null) return;
    const timer = setTimeout(() => setFlashing(null), flashMs);
    return () => clearTimeout(timer);
  }, [flashingId]);
  return flashingId;
}
