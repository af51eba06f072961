import { useState } from "react";
import { useDraft, useKeepDraft } from "#components/composer/drafts.ts";
import { newAttempt } from "#components/template-sender/use-sheet.ts";

export type Whom = {
  channelId: string;
  phone: string;
  name: string;
  /** What was asked of the server last, as long as nobody knows what became of it. */
  asked?: { key: string; body: string } | undefined;
};

const nobody: Whom = { channelId: "", phone: "", name: "" };

/** Whom somebody is about to write to: a reload takes none of it, and putting it away takes all. */
export function useWhom() {
  const draft = useDraft("new");
  const keep = useKeepDraft("new");
  const [whom, setWhom] = useState(() => read(draft));
  const change = (part: Partial<Whom>) => {
    const next = { ...whom, ...part };
    setWhom(next);
    keep(JSON.stringify(next));
  };
  return {
    whom,
    change,
    /** The same again carries the same key, after a reload, too: it may have arrived. */
    keyFor(wanted: object): string {
      const body = JSON.stringify(wanted);
      if (whom.asked?.body === body) return whom.asked.key;
      const key = newAttempt();
      change({ asked: { key, body } });
      return key;
    },
    /** To its old key the server would only repeat the refusal, whatever has changed since. */
    refused: () => change({ asked: undefined }),
    forget: () => keep(""),
  };
}

function read(draft: string): Whom {
  try {
    return draft ? { ...nobody, ...(JSON.parse(draft) as Partial<Whom>) } : nobody;
  } catch {
    return nobody;
  }
}
