import { useRef } from "react";

/**
 * Radix gives the focus back to a dialog's own trigger. Ours are opened from anywhere: whoever had
 * the focus gets it back, and for an item of a menu, which is gone by then, the menu's button.
 */
export function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      const active = document.activeElement;
      const menu = active?.closest("[role=menu]");
      opener.current = menu
        ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "")
        : active;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      // What closed it may have put the focus somewhere already.
      if (document.activeElement !== document.body) return;
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
