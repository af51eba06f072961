import { useEffect, useRef } from "react";

/** `alt+1`, `?`, `a` … */
type Shortcut = string;

/** Is someone writing, or is a menu or dialog open, so that letters are letters? */
function busy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog],[role=menu]")) return true;
  // Somebody was writing when the box was taken away.
  if (target.matches("[data-was-written-in]")) return true;
  return target.isContentEditable || target.matches("input,textarea,select");
}

function nameOf(event: KeyboardEvent): Shortcut {
  if (event.altKey) return `alt+${event.code.replace(/^(Digit|Key)/, "").toLowerCase()}`;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Keys of the whole page. A handler that is not given is not listened for. */
export function useShortcuts(shortcuts: Record<Shortcut, (() => void) | undefined>) {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (!event.altKey && busy(event.target)) return;
      const handler = current.current[nameOf(event)];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
