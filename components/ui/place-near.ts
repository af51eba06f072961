const focusable = `a[href], button:not(:disabled), input:not(:disabled, [type=hidden], [type=file]),
  select:not(:disabled), textarea:not(:disabled), [tabindex="0"]`;

const wasWrittenIn = "data-was-written-in";
const typesOnMs = 2_000;

const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

const within = (element: Element | undefined): HTMLElement[] => {
  if (!element) return [];
  const all = [...element.querySelectorAll<HTMLElement>(focusable)];
  if (element instanceof HTMLElement && element.matches(focusable)) all.unshift(element);
  return all.filter(shown);
};

/** Whoever stands around it, from the inside out, and the place it has there. */
function around(element: Element): { parent: Element; at: number }[] {
  const found = [];
  for (let one = element; one.parentElement; one = one.parentElement) {
    const parent = one.parentElement;
    found.push({ parent, at: [...parent.children].indexOf(one) });
  }
  return found;
}

/**
 * Where somebody without a mouse goes on when this has been taken away: to what stands in its place,
 * or as near to it as can be. `data-back-to` says it better where that is somewhere else.
 */
export function placeNear(element: Element): () => HTMLElement | null {
  const wrote = element.matches("input, textarea");
  const owner = element.closest("[data-back-to]");
  const spots = around(element);
  return () => {
    const back = owner && !owner.isConnected && owner.getAttribute("data-back-to");
    const there = back ? [...document.querySelectorAll<HTMLElement>(back)].find(shown) : null;
    if (there) return there;
    for (const { parent, at } of spots) {
      if (!parent.isConnected || parent === document.body) continue;
      const place = inPlace(parent, at, wrote);
      if (place) return place;
    }
    return document.getElementById("main");
  };
}

/** For the moment in which one types on: that must press no button, and be no shortcut. */
function quiet(composer: HTMLElement): HTMLElement {
  composer.tabIndex = -1;
  composer.setAttribute(wasWrittenIn, "");
  setTimeout(() => composer.removeAttribute(wasWrittenIn), typesOnMs);
  composer.addEventListener("blur", () => composer.removeAttribute("tabindex"), { once: true });
  return composer;
}

function inPlace(parent: Element, at: number, wrote: boolean): HTMLElement | null {
  const composer = parent.closest<HTMLElement>("[data-composer]");
  const area = composer?.querySelector("textarea");
  if (area) return area;
  if (composer && wrote) return quiet(composer);
  const log = parent.closest<HTMLElement>("[role=log]");
  if (log && !parent.closest("article")) return log;
  const { children } = parent;
  return within(children[Math.min(at, children.length - 1)])[0] ?? within(parent).at(-1) ?? null;
}
