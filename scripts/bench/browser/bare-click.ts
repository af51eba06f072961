import type { BrowserContext } from "@playwright/test";
import { watchPage } from "./watch-page.ts";

/**
 * What the machine and the measuring take by themselves: from a click until a page that has nothing
 * to do stands painted with one other word.
 */
export async function bareClick(context: BrowserContext, times: number): Promise<number[]> {
  const page = await context.newPage();
  await watchPage(page);
  await page.goto("/api/v1/openapi.json");
  // Not by setContent: a document opened anew hears nobody who had listened to it.
  await page.evaluate(() => {
    document.body.innerHTML =
      '<button style="position:fixed;inset:0;width:300px;height:80px">0</button><p role="log">0</p>';
    const log = document.querySelector("[role=log]");
    document.querySelector("button")?.addEventListener("click", () => {
      if (log) log.textContent = String(Number(log.textContent) + 1);
    });
  });
  const measured: number[] = [];
  for (let at = 1; at <= times; at += 1) {
    const painted = page.evaluate((text) => window.watch.painted("[role=log]", text), String(at));
    await page.mouse.click(60, 40);
    measured.push((await painted) - (await page.evaluate(() => window.watch.pressedAt)));
    await page.waitForTimeout(400);
  }
  await page.close();
  return measured;
}
