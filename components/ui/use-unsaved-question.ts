import { type KeyboardEvent, useEffect, useRef, useState } from "react";

/**
 * Asks before what stands in a dialog goes with it: by Esc, a press beside it, its ×, the browser's
 * back, the palette or a reload. "Cancel" says by itself that it is given up.
 */
export function useUnsavedQuestion(unsaved: (() => boolean) | undefined, onClose: () => void) {
  const [asking, setAsking] = useState(false);
  /** Who was writing, and writes on. */
  const writer = useRef<Element | null>(null);
  const current = useRef(unsaved);
  useEffect(() => {
    current.current = unsaved;
  });
  const ask = () => {
    if (!asking) writer.current = document.activeElement;
    setAsking(true);
  };
  const stay = () => {
    setAsking(false);
    if (writer.current instanceof HTMLElement) writer.current.focus();
  };
  useEffect(() => {
    const reload = (event: BeforeUnloadEvent) => {
      const leaving = document.body.dataset.leaving !== undefined;
      if (!leaving && current.current?.()) event.preventDefault();
    };
    const back = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || !current.current?.()) return;
      event.preventDefault();
      setAsking(true);
    };
    // Not every browser in use has it: there, the back button still takes the dialog along.
    const { navigation } = window as { navigation?: Navigation };
    window.addEventListener("beforeunload", reload);
    navigation?.addEventListener("navigate", back);
    return () => {
      window.removeEventListener("beforeunload", reload);
      navigation?.removeEventListener("navigate", back);
    };
  }, []);
  return {
    asking,
    stay,
    /** What Esc, a press beside it and its × do. */
    leave: () => {
      if (!unsaved?.()) onClose();
      else ask();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const palette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!palette || !unsaved?.()) return;
      event.preventDefault();
      event.stopPropagation();
      ask();
    },
  };
}
