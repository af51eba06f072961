import { type RefObject, useCallback, useId, useRef, useState } from "react";
import { readTrigger, type Trigger } from "./read-trigger.ts";
import type { SuggestKeys } from "./suggest-frame.tsx";

type Signs = Parameters<typeof readTrigger>[2];

/** Follows what is typed, and opens and closes the list that belongs to it. */
export function useSuggest(area: RefObject<HTMLTextAreaElement | null>, signs: Signs) {
  const id = useId();
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [activeId, setActive] = useState<string | null>(null);
  /** Esc closes the list of this sign, until another is typed. */
  const closedAt = useRef<number | null>(null);
  const keys = useRef<SuggestKeys>(null);

  const look = useCallback(() => {
    const element = area.current;
    if (!element) return;
    const caret = element.selectionStart;
    const selected = element.selectionEnd !== caret;
    const found = selected ? null : readTrigger(element.value, caret, signs);
    if (!found) closedAt.current = null;
    const shown = found && found.from === closedAt.current ? null : found;
    setTrigger((before) => (same(before, shown) ? before : shown));
  }, [area, signs]);

  const close = useCallback(() => {
    setTrigger((before) => {
      closedAt.current = before?.from ?? null;
      return null;
    });
  }, []);

  return {
    id,
    trigger,
    keys,
    look,
    close,
    onActive: setActive,
    /** True: the key was the list's. */
    press(key: string): boolean {
      if (!trigger) return false;
      if (key === "Escape") {
        close();
        return true;
      }
      // Until the list is there, nobody knows what would be chosen.
      return keys.current?.press(key) ?? (key === "Enter" || key === "Tab");
    },
    aria: trigger
      ? ({
          "aria-autocomplete": "list",
          "aria-haspopup": "listbox",
          "aria-controls": id,
          "aria-activedescendant": activeId ?? undefined,
        } as const)
      : {},
  };
}

const same = (a: Trigger | null, b: Trigger | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.kind === b.kind &&
    a.query === b.query &&
    a.from === b.from &&
    a.to === b.to);
