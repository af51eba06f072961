import { type RefObject, useCallback, useState } from "react";
import { useDraft, useKeepDraft } from "./drafts.ts";
import { openVariables } from "./suggest/fill-reply.ts";

/** The text of a reply: the draft of this chat until somebody writes, and kept as one. */
export function useText(conversationId: string, area: RefObject<HTMLTextAreaElement | null>) {
  const draft = useDraft(conversationId);
  const keep = useKeepDraft(conversationId);
  const [own, setOwn] = useState<string | null>(null);
  const text = own ?? draft;

  const write = useCallback(
    (next: string) => {
      setOwn(next);
      keep(next);
    },
    [keep],
  );
  /** Puts words in the place of some, and the caret behind them, or over the first open variable. */
  const replace = useCallback(
    (words: string, from: number, to: number) => {
      const element = area.current;
      if (!element) return;
      const next = element.value.slice(0, from) + words + element.value.slice(to);
      write(next);
      const [open] = openVariables(words);
      const [start, end] = open ?? [words.length, words.length];
      requestAnimationFrame(() => {
        element.focus();
        element.setSelectionRange(from + start, from + end);
        element.dispatchEvent(new Event("select", { bubbles: true }));
      });
    },
    [area, write],
  );
  /** At the caret, or over what is selected. */
  const insert = useCallback(
    (words: string) => {
      const element = area.current;
      if (element) replace(words, element.selectionStart, element.selectionEnd);
    },
    [area, replace],
  );
  return { text, write, replace, insert };
}
