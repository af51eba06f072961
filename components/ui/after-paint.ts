import { startTransition, useEffect, useState } from "react";

/** Once what is drawn by now has been painted. A tab behind others paints nothing. */
export const afterPaint = (then: () => void) =>
  document.hidden ? setTimeout(then) : requestAnimationFrame(() => setTimeout(then));

/**
 * The value, one paint later. A deferred one would begin to be drawn before that, and keep the
 * browser from painting what cannot wait.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  useEffect(() => {
    let wanted = true;
    afterPaint(() => wanted && startTransition(() => setPainted(() => value)));
    return () => {
      wanted = false;
    };
  }, [value]);
  return painted;
}
