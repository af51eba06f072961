import type { Page } from "@playwright/test";

const mostSteps = 80;

/** Goes through `within` by Tab: what cannot be reached so, and where one does not see where one is. */
export async function unseenFocus(page: Page, within: string): Promise<string[]> {
  const root = page.locator(within).first();
  // What arrow keys or letters lead to is not Tab's.
  const wanted = await root.evaluate((element) => {
    const roving =
      "[role=menu] *, [role=listbox] *, [role=grid] *, [role=radiogroup] *, [aria-hidden=true]";
    const all = element.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea");
    let last = 0;
    for (const one of all) {
      const shown = one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled");
      if (!shown || one.matches(roving) || one.matches("[type=file], [type=radio]")) continue;
      one.dataset.reach = String(++last);
    }
    const place = document.createElement("span");
    place.tabIndex = -1;
    place.dataset.begin = "";
    place.style.position = "absolute";
    element.prepend(place);
    // Taken away now, it would hand the focus on to what stands beside it.
    place.focus();
    return last;
  });
  const met = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < mostSteps && met.size < wanted; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement | null;
      if (!here) return null;
      const drawn = (element: Element) => {
        const { boxShadow, outlineStyle, outlineColor, outlineWidth } = getComputedStyle(element);
        const ring = outlineStyle !== "none" && outlineWidth !== "0px";
        return `${boxShadow} ${ring ? outlineColor : ""}`;
      };
      const around = [here, here.parentElement, here.parentElement?.parentElement];
      const frames = around.filter((one): one is HTMLElement => Boolean(one));
      const focused = frames.map(drawn);
      const name = here.getAttribute("aria-label") ?? here.textContent?.trim().slice(0, 40);
      here.blur();
      const blurred = frames.map(drawn);
      here.focus();
      const writes = here.matches("input, textarea, [contenteditable]");
      const seen = writes || focused.some((look, index) => look !== blurred[index]);
      return { reach: here.dataset.reach ?? "", name: `${here.tagName} ${name}`, seen };
    });
    if (!at) break;
    // Past the last one, before it begins anew.
    if (at.name.startsWith("BODY")) continue;
    if (!at.seen) unseen.push(`no ring: ${at.name}`);
    if (at.reach) met.add(at.reach);
  }
  const missed = await root.evaluate(
    (element, reached) =>
      [...element.querySelectorAll<HTMLElement>("[data-reach]")]
        .filter((one) => !reached.includes(one.dataset.reach ?? ""))
        .map(
          (one) =>
            `not reached: ${one.tagName} ${one.getAttribute("aria-label") ?? one.textContent?.slice(0, 40)}`,
        ),
    [...met],
  );
  await root.evaluate((element) => {
    element.querySelector("[data-begin]")?.remove();
    for (const one of element.querySelectorAll<HTMLElement>("[data-reach]"))
      delete one.dataset.reach;
  });
  return [...new Set(unseen), ...missed];
}
