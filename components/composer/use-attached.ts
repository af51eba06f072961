import { useMemo, useState } from "react";
import { useDraft, useKeepDraft } from "./drafts.ts";
import type { Ready } from "./sending.ts";

type Attached = Extract<Ready, { kind: "media" }>;

/** The file of a canned reply, which goes with its words, and is kept with them. */
export function useAttached(conversationId: string) {
  const name = `${conversationId}.attached`;
  const draft = useDraft(name);
  const keep = useKeepDraft(name);
  const known = useMemo(() => read(draft), [draft]);
  const [own, setOwn] = useState<Attached | null>();
  const attach = (next: Attached | null) => {
    setOwn(next);
    keep(next ? JSON.stringify(next) : "");
  };
  return [own === undefined ? known : own, attach] as const;
}

function read(draft: string): Attached | null {
  try {
    return draft ? (JSON.parse(draft) as Attached) : null;
  } catch {
    return null;
  }
}
