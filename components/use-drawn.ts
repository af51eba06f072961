import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Is the page drawn by the browser by now? Not at the first paint, which is the server's: it knows
 * neither the window nor what was scrolled, and the style sheet has to do.
 */
export const useDrawn = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
