import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { id } from "#components/messages/id.ts";
import { roomMessages } from "#components/messages/rooms.ts";

/** A sentence that is missing is drawn as its name: `catalog.filter.label`. */
const rooms = [...Object.keys(id), ...Object.keys(roomMessages.id)];
const nameOfASentence = new RegExp(`\\b(${rooms.join("|")})(\\.[A-Za-z]+)+\\b`, "g");

/** What people read; names of actions and events, set as code, look like sentences' names. */
const wordsOf = (page: Page) =>
  page.locator("body").evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode()) {
      const within = walker.currentNode.parentElement;
      if (!within?.closest("code, pre, script, style, .font-mono"))
        words.push(walker.currentNode.textContent ?? "");
    }
    return words.join("\n");
  });

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe says, which words are missing, and whether it is wider than the screen. */
export async function problems(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  const named = (await wordsOf(page)).match(nameOfASentence) ?? [];
  const missing = named.filter((name) => !name.endsWith(".com"));
  const wide = await widthBeyond(page);
  return [...found, ...missing, ...(wide > 0 ? [`${wide} px wider than the screen`] : [])];
}

const pressable = `a[href], button, input, select, textarea, summary, [role=menuitem],
  [role=menuitemradio], [role=menuitemcheckbox], [role=option]`;

/**
 * What is pressed with a finger, and whose touch area is under 44 px in height or width. What counts
 * is not how it is drawn but where a finger meets it: itself, what it spreads around itself (`reach`
 * in app/globals.css), or a label that hands the press on to it.
 */
export const tooSmallForFingers = (page: Page, within = "body"): Promise<string[]> =>
  page
    .locator(within)
    .first()
    .evaluate((root, pressable) => {
      const leastPx = 44;
      const small: string[] = [];
      for (const element of root.querySelectorAll<HTMLElement>(pressable)) {
        const box = element.getBoundingClientRect();
        const middle = [box.left + box.width / 2, box.top + box.height / 2] as const;
        if (box.width < 2 || box.height < 2 || !element.checkVisibility({ opacityProperty: true }))
          continue;
        const meets = (x: number, y: number) => {
          const at = document.elementFromPoint(x, y);
          return at !== null && (element.contains(at) || at.closest("label")?.control === element);
        };
        // Beneath something else, or scrolled away: not to be pressed now.
        if (!meets(...middle)) continue;
        // WCAG 2.5.5 and 2.5.8, "Inline": a link among words is as high as its line.
        const among = element.parentElement?.textContent !== element.textContent;
        if (getComputedStyle(element).display === "inline" && among) continue;
        const half = leastPx / 2 - 1.5;
        const labels = "labels" in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
        const sizes = [element, ...labels].map((one) => one.getBoundingClientRect());
        if (sizes.some(({ width, height }) => width >= leastPx - 1 && height >= leastPx - 1))
          continue;
        const tall =
          box.height >= leastPx - 1 ||
          (meets(middle[0], middle[1] - half) && meets(middle[0], middle[1] + half));
        const wide =
          box.width >= leastPx - 1 ||
          (meets(middle[0] - half, middle[1]) && meets(middle[0] + half, middle[1]));
        if (tall && wide) continue;
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40);
        small.push(`${Math.round(box.width)}×${Math.round(box.height)} ${element.tagName} ${name}`);
      }
      return small;
    }, pressable);
