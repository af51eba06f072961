import type { BrowserContext } from "@playwright/test";
import { openInbox } from "./enter.ts";

export type FirstPaint = { ttfbMs: number[]; fcpMs: number[]; lcpMs: number[]; readyMs: number[] };

/** How soon the inbox is there, from the server, again and again. */
export async function firstPaint(context: BrowserContext, rounds: number): Promise<FirstPaint> {
  const times: FirstPaint = { ttfbMs: [], fcpMs: [], lcpMs: [], readyMs: [] };
  for (let round = 0; round < rounds; round += 1) {
    const page = await openInbox(context);
    const one = await page.evaluate(async () => {
      const lcpMs = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({ type: "largest-contentful-paint", buffered: true });
      });
      const [navigation] = performance.getEntriesByType("navigation");
      const { responseStart } = navigation as PerformanceNavigationTiming;
      const [fcp] = performance.getEntriesByName("first-contentful-paint");
      return {
        ttfbMs: responseStart,
        fcpMs: fcp?.startTime ?? Number.NaN,
        lcpMs,
        readyMs: window.watch.streamAt,
      };
    });
    for (const name of Object.keys(times) as (keyof FirstPaint)[]) times[name].push(one[name]);
    await page.close();
  }
  return times;
}
