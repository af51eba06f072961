import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { id } from "#components/messages/id.ts";
import { roomMessages } from "#components/messages/rooms.ts";
import { logIn, openBrowser, owner } from "./people.ts";

/** Every screen that has an address, and what must stand on it before it is looked at. */
const screens = [
  ["inbox", "/inbox"],
  ["catalog", "/catalog"],
  ["channels", "/channels"],
  ["templates", "/templates"],
  ["usage", "/usage"],
  ["sandbox", "/sandbox"],
  ["api-keys", "/api-keys"],
  ["webhooks", "/webhooks"],
  ["developers", "/developers"],
  ["settings-profile", "/settings/profile"],
  ["settings-shop", "/settings/shop"],
  ["settings-bot", "/settings/bot"],
  ["settings-answers", "/settings/answers"],
  ["settings-labels", "/settings/labels"],
  ["settings-canned-replies", "/settings/canned-replies"],
  ["settings-team", "/settings/team"],
  ["settings-audit-log", "/settings/audit-log"],
] as const;

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

async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  const missing = (await wordsOf(page)).match(nameOfASentence) ?? [];
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...found, ...missing, ...(wide > 0 ? [`${wide} px wider than the screen`] : [])];
}

for (const locale of ["id", "en"] as const) {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1_440, 390]) {
      test(`every screen says everything in ${locale}, ${theme}, ${width} px, and axe is content`, async ({
        browser,
      }) => {
        test.setTimeout(240_000);
        const look = { theme, width, locale };
        const page = await logIn(browser, owner, look);
        const errors: string[] = [];
        page.on("pageerror", ({ message }) => errors.push(message));
        page.on("console", (line) => {
          if (line.type() === "error") errors.push(line.text());
        });
        for (const [name, path] of screens) {
          await page.goto(path);
          await expect(page.locator("main h1").first(), path).toBeAttached();
          await expect(page.locator("main span.block.bg-press[aria-hidden]"), path).toHaveCount(0);
          await page.waitForLoadState("networkidle").catch(() => undefined);
          expect.soft(await problems(page), `${path} ${locale} ${theme} ${width}`).toEqual([]);
          await page.screenshot({
            path: `e2e/output/gallery/${name}-${locale}-${theme}-${width}.png`,
          });
        }
        expect(errors).toEqual([]);
      });
    }
  }
}

test("someone who is not logged in is sent to the login from every screen", async ({ browser }) => {
  const page = await (await openBrowser(browser, {})).newPage();
  for (const [, path] of screens) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/login/);
  }
});
