import { placeNear } from "./place-near.ts";

/** Menus and dialogs give the focus back by themselves, one turn later. */
const turns = 2;

/** For an item of a menu, which is gone by then, the menu's button. */
export function openerOf(active: Element | null): Element | null {
  const menu = active?.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : active;
}

let near: () => HTMLElement | null = () => null;

const remember = ({ target }: FocusEvent) => {
  const opener = target instanceof Element ? openerOf(target) : null;
  if (opener) near = placeNear(opener);
};

/** Whoever lets go of it by themselves is still there a moment later. */
const look = ({ target }: FocusEvent) =>
  queueMicrotask(() => {
    if (!(target instanceof Element) || target.isConnected) return;
    const place = near;
    after(turns, () => {
      if (document.activeElement === document.body) place()?.focus({ preventScroll: true });
    });
  });

function after(left: number, act: () => void): void {
  if (left === 0) act();
  else setTimeout(() => after(left - 1, act));
}

/**
 * What has the focus may be taken away by what it did: a label that is taken off, a question that is
 * answered. The browser then begins again at the top of the page. A finger has nothing to lose, and
 * would see its keyboard rise.
 */
export function catchFocus(): () => void {
  if (matchMedia("(pointer: coarse)").matches) return () => {};
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", look);
  return () => {
    document.removeEventListener("focusin", remember);
    document.removeEventListener("focusout", look);
  };
}
