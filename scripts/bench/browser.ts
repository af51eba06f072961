import { loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { isMain } from "#scripts/root.ts";
import { findChromium } from "#scripts/test/chromium.ts";
import { bareClick } from "./browser/bare-click.ts";
import { enter, openInbox } from "./browser/enter.ts";
import { kilobytes, megabytes, percentile, spread } from "./browser/figures.ts";
import { fillShop } from "./browser/fill-shop.ts";
import { firstPaint } from "./browser/first-paint.ts";
import { hear } from "./browser/hear.ts";
import { onMainThread } from "./browser/main-thread.ts";
import { openChats } from "./browser/open-chats.ts";
import { startOwnApp } from "./browser/own-app.ts";
import { type Scrolled, scroll } from "./browser/scroll.ts";
import { openShop } from "./browser/shop.ts";
import { typeMeanwhile } from "./browser/type-meanwhile.ts";
import { weigh } from "./browser/weigh.ts";

const amounts = { conversations: 10_000, longThread: 50_000, chats: 40, perChat: 80 };
const list = 'div:has(> nav[aria-label="Percakapan"])';
const thread = "[role=log]";

/** How the inbox feels, in Chromium: each figure beside what is promised. */
export async function browser(parts: string[] = []): Promise<void> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  const app = await startOwnApp();
  const executablePath = findChromium();
  const chrome = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    const shop = await openShop(app.url);
    const filled = await fillShop(app.databaseUrl, shop.tenantId, amounts);
    const { long, chats } = filled;
    const [talk, ...others] = chats;
    if (!talk) throw new Error("There is no chat to open");
    const owner = await enter(chrome, app.url, shop.owner.email);

    if (wanted("weight")) {
      const fresh = await enter(chrome, app.url, shop.owner.email);
      for (const [name, chatId, goal] of [
        ["JavaScript of the inbox, gzip", undefined, "≤ 220 kB"],
        ["  of an open chat", talk.id, ""],
      ] as const) {
        const { firstUseBytes, laterBytes } = await weigh(fresh, chatId);
        say(name, goal, `${kilobytes(firstUseBytes)}, then by itself ${kilobytes(laterBytes)}`);
      }
      await fresh.close();
    }
    if (wanted("paint")) {
      const { ttfbMs, fcpMs, lcpMs, readyMs } = await firstPaint(owner, 12);
      say("inbox: first byte", "", spread(ttfbMs));
      say("  first contentful paint", "", spread(fcpMs));
      say("  largest contentful paint", "", spread(lcpMs));
      say("  scripts have taken over", "", spread(readyMs));
    }
    if (wanted("open")) {
      const bare = await bareClick(owner, 25);
      say("a bare page's click to another word painted", "", spread(bare));
      const page = await openInbox(owner);
      const some = others.slice(0, 25);
      for (const [name, goal] of [
        ["open a chat that is not in cache", "≤ 200 ms"],
        ["open a chat from cache", "≤ 50 ms"],
      ] as const) {
        const { result, cpuMs } = await onMainThread(page, () => openChats(page, some));
        say(name, goal, spread(result));
        sayCpu("of each", cpuMs / some.length);
      }
      await page.close();
    }
    if (wanted("hear")) {
      const agent = await enter(chrome, app.url, shop.agent.email);
      const reading = await openInbox(owner, talk.id);
      const looking = await openInbox(agent);
      const fromCustomer = async (text: string) => {
        await shop.say(talk.phone, text);
        return undefined;
      };
      const bubbles = await hear(reading, thread, 60, fromCustomer);
      say("customer's message → bubble painted", "≤ 150 / 400 ms", spread(bubbles));
      const cards = await hear(looking, list, 60, fromCustomer);
      say("customer's message → card painted", "≤ 150 / 400 ms", spread(cards));
      const writer = await openInbox(agent, talk.id);
      const composer = writer.getByRole("textbox", { name: "Tulis balasan" });
      const fromColleague = async (text: string) => {
        await composer.fill(text);
        await composer.press("Enter");
        return writer.evaluate(() => performance.timeOrigin + window.watch.pressedAt);
      };
      const replies = await hear(reading, thread, 40, fromColleague);
      say("agent's reply → colleague's bubble", "≤ 150 / 400 ms", spread(replies));
      await reading.close();
      await agent.close();
    }
    if (wanted("type")) {
      const page = await openInbox(owner, talk.id);
      const speak = (n: number) =>
        shop.say((n % 2 ? talk : (others[n % others.length] ?? talk)).phone, `pesan ke-${n} kak`);
      for (const perSecond of [0, 20]) {
        const { result: typed, cpuMs } = await onMainThread(page, () =>
          typeMeanwhile(page, { keys: 150, perSecond, say: speak }),
        );
        const name = `key to glyph, ${typed.saidPerSecond.toFixed(0)} messages a second`;
        say(name, perSecond > 1 ? "p95 ≤ 32 ms" : "", spread(typed.times));
        if (typed.said > 0) sayCpu("of each message, with the keys", cpuMs / typed.said);
      }
      await page.close();
    }
    if (wanted("thread")) {
      const page = await openInbox(owner, long.id);
      await page.waitForTimeout(1_000);
      const up = { pxPerSecond: -3_000, seconds: 20 };
      sayScrolled("thread of 50,000", await scroll(page, thread, up));
      sayScrolled("thread, further up", await scroll(page, thread, up));
      await page.close();
    }
    if (wanted("list")) {
      const page = await openInbox(owner);
      await page.waitForTimeout(1_000);
      const down = { pxPerSecond: 6_000, seconds: 20 };
      sayScrolled("list of 10,000", await scroll(page, list, down));
      sayScrolled("list, further down", await scroll(page, list, down));
      await page.close();
    }
  } finally {
    await chrome.close();
    await app.stop();
  }
}

function say(what: string, goal: string, measured: string): void {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${what.padEnd(44)} ${goal.padEnd(16)} ${measured}   [load ${load}]`);
}

const sayCpu = (of: string, cpuMs: number) =>
  say(`  main thread's processor time ${of}`, "", `${cpuMs.toFixed(0)} ms`);

function sayScrolled(name: string, scrolled: Scrolled): void {
  const { frames, cpuShare, mostNodes, scrolledPx } = scrolled;
  const share = (overMs: number) =>
    `${((frames.filter((span) => span > overMs).length / frames.length) * 100).toFixed(1)} %`;
  const fps = 1_000 / (frames.reduce((sum, span) => sum + span, 0) / frames.length);
  const { heapBeforeBytes, heapAfterBytes } = scrolled;
  say(`${name}: frames a second`, "60", fps.toFixed(1));
  say("  frames over 16.7 / 33 ms", "", `${share(17.2)} / ${share(33.9)}`);
  say("  slowest 1 % of frames", "", `${percentile(frames, 0.99).toFixed(0)} ms`);
  say("  main thread, processor", "", `${(cpuShare * 100).toFixed(0)} %`);
  say("  most DOM nodes", "bounded", String(mostNodes));
  say(
    `  heap after ${(scrolledPx / 1_000).toFixed(0)}k px`,
    "flat",
    `${megabytes(heapBeforeBytes)} → ${megabytes(heapAfterBytes)}`,
  );
}

if (isMain(import.meta.url)) {
  await browser(process.argv.slice(2));
  process.exit();
}
