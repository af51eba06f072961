import type { CDPSession, Page } from "@playwright/test";

/** What the browser counts of a page, by name. */
export async function countsOf(devtools: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * The processor time that the page's main thread spends on a piece of work: unlike time on the clock
 * it hardly grows when others want the machine too.
 */
export async function onMainThread<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ result: T; cpuMs: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const before = await countsOf(devtools);
  const result = await work();
  const after = await countsOf(devtools);
  await devtools.detach();
  return { result, cpuMs: ((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1_000 };
}
