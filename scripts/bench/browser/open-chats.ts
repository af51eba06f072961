import type { Locator, Page } from "@playwright/test";
import type { FilledChat } from "./fill-shop.ts";

/** From the click on its card until the end of the chat stands painted, for one after the other. */
export async function openChats(page: Page, chats: FilledChat[]): Promise<number[]> {
  const times: number[] = [];
  for (const chat of chats) {
    const card = page.locator(`[data-conversation="${chat.id}"]`);
    await bringIntoSight(page, card);
    const box = await card.boundingBox();
    if (!box) throw new Error("The card is out of sight");
    const painted = page.evaluate(
      (text) => window.watch.painted("[role=log]", text),
      chat.lastText,
    );
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const at = await painted;
    times.push(at - (await page.evaluate(() => window.watch.pressedAt)));
    // As somebody who reads for a moment; what the chat asks for by itself is over by then.
    await page.waitForTimeout(400);
  }
  return times;
}

/** Of the list only what is in sight exists; looked for from the top. */
async function bringIntoSight(page: Page, card: Locator): Promise<void> {
  const list = page.locator("div:has(> nav [data-conversation])");
  for (let top = 0; top < 10_000 && !(await card.isVisible()); top += 400) {
    await list.evaluate((element, top) => {
      element.scrollTop = top;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, top);
  }
  await card.scrollIntoViewIfNeeded();
}
