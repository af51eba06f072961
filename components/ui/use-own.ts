import { type SetStateAction, useCallback, useState } from "react";

/**
 * State of what is shown, in something that stays when another is shown: each begins anew, and
 * whoever comes late with news of the one before is not heard.
 */
export function useOwn<T>(owner: string, initial: T) {
  const [held, setHeld] = useState({ owner, value: initial });
  if (held.owner !== owner) setHeld({ owner, value: initial });
  const set = useCallback(
    (next: SetStateAction<T>) =>
      setHeld((now) => {
        if (now.owner !== owner) return now;
        const value = next instanceof Function ? next(now.value) : next;
        return Object.is(value, now.value) ? now : { owner, value };
      }),
    [owner],
  );
  return [held.owner === owner ? held.value : initial, set] as const;
}
