import type { Page } from "@playwright/test";

const breathMs = 300;

/** From when it is sent until it stands painted in the region: the customer's message, or a colleague's. */
export async function hear(
  page: Page,
  region: string,
  count: number,
  /** Answers when it was sent, where that is not when it was begun. */
  send: (text: string) => Promise<number | undefined>,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const text = `kabar-${crypto.randomUUID().slice(0, 8)}`;
    const painted = page.evaluate(
      async ([region, text]) => performance.timeOrigin + (await window.watch.painted(region, text)),
      [region, text] as const,
    );
    // Its watcher must be there before the message is.
    await page.evaluate(() => 0);
    const from = performance.timeOrigin + performance.now();
    const sentAt = await send(text);
    times.push((await painted) - (sentAt ?? from));
    await page.waitForTimeout(breathMs);
  }
  return times;
}
