import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";

/**
 * How long each key takes to its glyph while `say` goes on `perSecond` times a second. Not by the Event
 * Timing API: it waits for the screen, and a browser without one reports typed glyphs seconds late.
 */
export async function typeMeanwhile(
  page: Page,
  { keys, perSecond, say }: { keys: number; perSecond: number; say: (n: number) => Promise<void> },
): Promise<{ times: number[]; said: number; saidPerSecond: number }> {
  const area = page.getByRole("textbox", { name: "Tulis balasan" });
  await area.click();
  let going = true;
  const from = performance.now();
  const saying = sayAtRate(perSecond, say, () => going);
  await pause(1_000);
  await page.evaluate(() => {
    window.watch.keys.length = 0;
  });
  for (let at = 0; at < keys; at += 1) {
    // As fast as somebody who types well, and with words that end.
    await page.keyboard.press(at % 6 === 5 ? "Space" : ("abcdefgh"[at % 8] ?? "a"));
    await pause(80 + (at % 5) * 15);
  }
  going = false;
  const said = await saying;
  const seconds = (performance.now() - from) / 1_000;
  await pause(300);
  const times = await page.evaluate(() => window.watch.keys.slice());
  await area.fill("");
  return { times, said, saidPerSecond: said / seconds };
}

async function sayAtRate(
  perSecond: number,
  say: (n: number) => Promise<void>,
  going: () => boolean,
): Promise<number> {
  const under: Promise<void>[] = [];
  const from = performance.now();
  for (let n = 0; going() && perSecond > 0; n += 1) {
    under.push(say(n));
    await pause(Math.max(0, from + ((n + 1) * 1_000) / perSecond - performance.now()));
  }
  await Promise.all(under);
  return under.length;
}
