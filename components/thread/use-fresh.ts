import { useEffect, useMemo, useRef, useState } from "react";
import { useCalm } from "#components/use-calm.ts";
import type { Message } from "#lib/messages/schema.ts";

const breathMs = 400;
const none: ReadonlySet<string> = new Set();

/**
 * The messages that came in at the end just now: they alone arrive with a breath, once; none does
 * where one follows upon the other.
 */
export function useFresh(messages: Message[]): ReadonlySet<string> {
  const last = messages.at(-1)?.id ?? null;
  const calm = useCalm(last);
  const newest = useRef(last);
  newest.current = last;
  const [from, setFrom] = useState(last);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (last === from || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setFrom(newest.current);
    }, breathMs);
  }, [last, from]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => {
    if (!calm || from === null || last === from) return none;
    const at = messages.findLastIndex((message) => message.id === from);
    // Another part of the chat is not news.
    return at < 0 ? none : new Set(messages.slice(at + 1).map((message) => message.id));
  }, [messages, from, last, calm]);
}
