import { useCallback, useMemo, useState } from "react";
import type { Conversation } from "#lib/conversations/schema.ts";

const none: ReadonlySet<string> = new Set();

/** The cards that are ticked, to do one thing to all of them. What has left the list is not among them. */
export function usePicked(cards: Conversation[]) {
  const [ticked, setTicked] = useState(none);
  const picked = useMemo(
    () => (ticked.size === 0 ? [] : cards.filter(({ id }) => ticked.has(id))),
    [cards, ticked],
  );
  const toggle = useCallback(
    (id: string) =>
      setTicked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setTicked(none), []);
  const has = useCallback((id: string) => ticked.has(id), [ticked]);
  return { picked, has, toggle, clear };
}
