import { useState } from "react";
import { useDraft, useKeepDraft } from "#components/composer/drafts.ts";

export type Whom = { channelId: string; phone: string; name: string };

const nobody: Whom = { channelId: "", phone: "", name: "" };

/** Whom somebody is about to write to: a reload takes none of it, and putting it away takes all. */
export function useWhom() {
  const draft = useDraft("new");
  const keep = useKeepDraft("new");
  const [whom, setWhom] = useState(() => read(draft));
  return {
    whom,
    change(part: Partial<Whom>) {
      const next = { ...whom, ...part };
      setWhom(next);
      keep(JSON.stringify(next));
    },
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
