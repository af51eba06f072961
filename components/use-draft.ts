import { useState } from "react";

/** What somebody is changing of what is saved; nothing is lost when the saved thing is read anew. */
export function useDraft<T extends object>(saved: T) {
  const [changes, setChanges] = useState<Partial<T>>({});
  const draft: T = { ...saved, ...changes };
  const changed = Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name as keyof T]),
    ),
  ) as Partial<T>;
  return {
    draft,
    /** Only what differs from what is saved. */
    changed,
    dirty: Object.keys(changed).length > 0,
    change: (part: Partial<T>) => setChanges((before) => ({ ...before, ...part })),
    discard: () => setChanges({}),
  };
}
