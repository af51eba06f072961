import { useRef } from "react";
import { openerOf } from "./focus-net.ts";
import { placeNear } from "./place-near.ts";

const fields = `input:not([type=hidden], [type=file], [type=checkbox], [type=radio], [readonly]),
  textarea:not([readonly])`;

/**
 * Who opened it may be gone with its row: then the row that stands in its place now takes the
 * focus, else whatever is near. Somebody without a mouse would begin again at the top.
 */
function placeOf(opener: Element | null): () => HTMLElement | null {
  if (!opener) return () => null;
  const row = opener.closest("tr, li");
  const list = row?.parentElement;
  const at = row && list ? [...list.children].indexOf(row) : -1;
  const near = placeNear(opener);
  return () => {
    if (opener instanceof HTMLElement && opener.isConnected) return opener;
    const rows = list?.isConnected ? list.children : undefined;
    const next = rows?.[Math.min(at, rows.length - 1)];
    const within = [...(next?.querySelectorAll<HTMLElement>("a[href], button") ?? [])];
    return within.at(-1) ?? near();
  };
}

/** Who opened what is open now. */
let latest: Element | null = null;

/** Who had the focus last, before anything opened. */
let outside: Element | null = null;

const remember = ({ target }: FocusEvent) => {
  const there = target instanceof Element && !target.closest("[role=dialog]");
  if (there && !target.hasAttribute("data-radix-focus-guard")) outside = openerOf(target);
};

/** Who has let go of it by themselves is not who had it; who is taken away in that moment still is. */
const forget = ({ target }: FocusEvent) =>
  queueMicrotask(() => {
    const left = target === outside && target instanceof Element && target.isConnected;
    if (left && document.hasFocus() && document.activeElement === document.body) outside = null;
  });

if (typeof document !== "undefined") {
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", forget);
}

/**
 * Radix gives the focus back to a dialog's own trigger. Ours are opened from anywhere: whoever had
 * the focus gets it back. And where there is something to write, one begins there.
 */
export function useFocusBack() {
  /** Not known where a field took the focus by itself: then Radix does not say that it opens. */
  const opener = useRef<Element | null | undefined>(undefined);
  const place = useRef<() => HTMLElement | null>(() => null);
  return {
    onOpenAutoFocus: (event: Event) => {
      const active = document.activeElement;
      // A dialog that takes another's place: what was pressed in that one is gone.
      opener.current = active === document.body ? (latest ?? outside) : openerOf(active);
      latest = opener.current;
      place.current = placeOf(opener.current);
      // A finger would only see its keyboard rise over what there is to read.
      if (matchMedia("(pointer: coarse)").matches) return;
      const content = event.currentTarget;
      const field = content instanceof HTMLElement && content.querySelector<HTMLElement>(fields);
      if (!field) return;
      event.preventDefault();
      field.focus();
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const back = opener.current === undefined ? placeOf(outside) : place.current;
      opener.current = undefined;
      latest = null;
      // What closed it may have put the focus somewhere already.
      if (document.activeElement !== document.body) return;
      back()?.focus();
    },
  };
}
