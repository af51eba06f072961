import { useCallback, useEffect, useMemo, useState } from "react";
import type { Message } from "#lib/messages/schema.ts";
import { useDraft, useKeepDraft } from "./drafts.ts";
import { quoteOf } from "./quote-of.ts";

export type Quoted = NonNullable<Message["replyTo"]>;

/** What the reply of this chat answers to: kept like its words, until that message is taken away. */
export function useReplyTo(conversationId: string, messages: Message[]) {
  const name = `${conversationId}.reply-to`;
  const draft = useDraft(name);
  const keep = useKeepDraft(name);
  const known = useMemo(() => read(draft), [draft]);
  const [own, setOwn] = useState<Quoted | null>();
  const quoted = own === undefined ? known : own;
  const gone = messages.some(({ id, deletedAt }) => id === quoted?.id && deletedAt !== null);
  const answer = useCallback(
    (message: Message | null) => {
      const next = message && quoteOf(message);
      setOwn(next);
      keep(next ? JSON.stringify(next) : "");
    },
    [keep],
  );
  useEffect(() => {
    if (gone) answer(null);
  }, [gone, answer]);
  return [gone ? null : quoted, answer] as const;
}

function read(draft: string): Quoted | null {
  try {
    return draft ? (JSON.parse(draft) as Quoted) : null;
  } catch {
    return null;
  }
}
