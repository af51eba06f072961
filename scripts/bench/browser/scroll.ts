import type { CDPSession, Page } from "@playwright/test";
import { countsOf } from "./main-thread.ts";

export type Scrolled = {
  frames: number[];
  /** Processor time of the main thread, of the time it took. */
  cpuShare: number;
  mostNodes: number;
  heapBeforeBytes: number;
  heapAfterBytes: number;
  scrolledPx: number;
};

type Turn = { pxPerSecond: number; seconds: number; farPx?: number };

/**
 * Turns the wheel over the middle of the region for a while, or until it has come far enough, and
 * looks what it costs.
 */
export async function scroll(page: Page, region: string, turn: Turn): Promise<Scrolled> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const box = await page.locator(region).boundingBox();
  if (!box) throw new Error("There is nothing to scroll");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await settledMetrics(devtools);
  const watching = await page.evaluateHandle(() => {
    let mostNodes = 0;
    const timer = setInterval(() => {
      mostNodes = Math.max(mostNodes, document.getElementsByTagName("*").length);
    }, 100);
    const frames = window.watch.frames();
    return {
      stop: () => {
        clearInterval(timer);
        return { mostNodes, frames: frames.stop() };
      },
    };
  });
  const from = await countsOf(devtools);
  const { scrolledPx } = await turnWheel(page, region, turn);
  const { frames, mostNodes } = await watching.evaluate((one) => one.stop());
  const to = await countsOf(devtools);
  const after = await settledMetrics(devtools);
  await devtools.detach();
  return {
    frames,
    mostNodes,
    scrolledPx,
    cpuShare:
      ((to.ThreadTime ?? 0) - (from.ThreadTime ?? 0)) /
      ((to.Timestamp ?? 0) - (from.Timestamp ?? 0)),
    heapBeforeBytes: before.JSHeapUsedSize ?? 0,
    heapAfterBytes: after.JSHeapUsedSize ?? 0,
  };
}

/** A notch of the wheel for every frame; upwards where the speed is negative. */
async function turnWheel(page: Page, region: string, { pxPerSecond, seconds, farPx }: Turn) {
  const scrolled = await page.evaluateHandle((region) => {
    const element = document.querySelector(region);
    let scrolledPx = 0;
    let last: number | undefined = element?.scrollTop ?? 0;
    element?.addEventListener(
      "scroll",
      () => {
        const now = element.scrollTop;
        // A page that comes in above moves the place too; that is no scrolling.
        const by = Math.abs(now - (last ?? now));
        if (by < 1_500) scrolledPx += by;
        last = now;
      },
      { passive: true },
    );
    return { read: () => scrolledPx };
  }, region);
  const stepMs = 1_000 / 60;
  const from = performance.now();
  let turned = 0;
  for (let now = 0; now < seconds * 1_000; now = performance.now() - from) {
    // With a way to go there is no speed to keep: where frames come late, no notch grows.
    const due = farPx === undefined ? (pxPerSecond * now) / 1_000 : turned + pxPerSecond / 60;
    await page.mouse.wheel(0, due - turned);
    turned = due;
    if (farPx !== undefined && (await scrolled.evaluate((one) => one.read())) > farPx) break;
    const rest = stepMs - ((performance.now() - from) % stepMs);
    await new Promise((done) => setTimeout(done, rest));
  }
  return { scrolledPx: await scrolled.evaluate((one) => one.read()) };
}

/** After the garbage is gone. */
async function settledMetrics(devtools: CDPSession): Promise<Record<string, number>> {
  await devtools.send("HeapProfiler.enable");
  for (let at = 0; at < 2; at += 1) await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.disable");
  return countsOf(devtools);
}
