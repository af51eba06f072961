import { expect, test } from "./browser-test.ts";
import { logIn, owner } from "./people.ts";

const rooms = [
  "/catalog",
  "/channels",
  "/templates",
  "/usage",
  "/api-keys",
  "/webhooks",
  "/developers",
  "/settings/profile",
  "/settings/shop",
  "/settings/bot",
  "/settings/answers",
  "/settings/labels",
  "/settings/canned-replies",
  "/settings/team",
  "/settings/audit-log",
];

/** Where every row has as many lines. */
const sameHeight = new Set([
  "/catalog",
  "/templates",
  "/api-keys",
  "/settings/labels",
  "/settings/canned-replies",
  "/settings/team",
]);

type Shift = { value: number; what: string[] };

for (const width of [1_440, 390]) {
  test(`nothing moves when what a room shows arrives late, ${width} px`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await logIn(browser, owner, { width });
    let answer = () => {};
    let held: Promise<void>;
    await page.route("**/api/v1/**", async (route) => {
      if (route.request().url().includes("/events")) return route.fallback();
      await held;
      await route.fallback().catch(() => {});
    });
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
        }[]) {
          const what = entry.sources.map(({ node, previousRect: a, currentRect: b }) => {
            const said = (node?.textContent ?? "").slice(0, 40);
            return `${node?.nodeName} “${said}” ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`;
          });
          if (!entry.hadRecentInput) shifts.push({ value: entry.value, what });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const room of rooms) {
      held = new Promise((resolve) => {
        answer = resolve;
      });
      await page.goto(room);
      const bones = page.locator("main span.block.bg-press[aria-hidden]");
      await expect(bones.first(), room).toBeVisible();
      const bone = await page.evaluate(
        () => document.querySelector("main tbody tr")?.getBoundingClientRect().height,
      );
      answer();
      await expect(bones, room).toHaveCount(0);
      const row = await page.evaluate(
        () => document.querySelector("main tbody tr")?.getBoundingClientRect().height,
      );
      await page.waitForLoadState("networkidle").catch(() => undefined);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      const moved = shifts.filter(({ value }) => value >= 0.001);
      expect.soft(moved, room).toEqual([]);
      if (sameHeight.has(room)) expect.soft(bone, room).toBe(row);
    }
  });
}
