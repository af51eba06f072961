import type { Page } from "@playwright/test";
import { id as words } from "#components/messages/id.ts";
import type { Message } from "#lib/messages/schema.ts";
import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import type { Shop } from "./shop.ts";

for (const { browsers, each } of [
  { browsers: 2, each: 20 },
  { browsers: 10, each: 3 },
]) {
  test(`${browsers} people write in one chat at once: no bubble is lost, doubled or out of order in any browser`, async ({
    browser,
    shop,
  }) => {
    test.setTimeout(240_000);
    const { id, phone } = await shop.humanChat();
    const pages: Page[] = [];
    for (let n = 0; n < browsers; n++) pages.push(await openChat(browser, shop, id));
    await Promise.all([
      ...pages.map(async (page, who) => {
        for (let n = 0; n < each; n++) {
          await reply(page).fill(`dari ${who} yang ke ${n}.`);
          await reply(page).press("Enter");
        }
      }),
      ...Array.from({ length: each }, (_, n) => shop.say(phone, `pelanggan ${n}.`)),
    ]);
    // With the one that opened the chat; each of ours read by the pretended customer.
    const expected = browsers * each + each + 1;
    await expect
      .poll(
        async () => {
          const truth = await fresh(shop, id);
          return [truth.length, truth.filter(({ status }) => !settled.includes(status)).length];
        },
        { timeout: 60_000 },
      )
      .toEqual([expected, 0]);

    const truth = await fresh(shop, id);
    for (const [who, page] of pages.entries()) {
      const own = truth.filter(({ text }) => text?.startsWith(`dari ${who} `));
      expect(own.map(({ text }) => text)).toEqual(
        Array.from({ length: each }, (_, n) => `dari ${who} yang ke ${n}.`),
      );
      await expect
        .poll(() => seenIn(page), { timeout: 30_000, message: `browser ${who}` })
        .toEqual(truth.map(shown));
    }
  });
}

const settled = ["READ", "RECEIVED"];
const shown = ({ text, status }: Message): string =>
  status === "RECEIVED" ? `${text}` : `${text} ${words.ticks[status]}`;

/** Every text of the chat, oldest first, as whoever asks now is told. */
async function fresh(shop: Shop, id: string): Promise<Message[]> {
  const { items } = await given(shop.api.get(`/conversations/${id}/messages?limit=100`));
  return (items as Message[]).filter(({ type }) => type === "text").reverse();
}

/** Every text that a browser holds, with its ticks: walked from top to bottom, as few are drawn at a time. */
const seenIn = (page: Page): Promise<string[]> =>
  thread(page).evaluate(async (log) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const atTop = () => log.querySelector("[data-index='0']") !== null;
    for (let n = 0; n < 50 && !(atTop() && log.scrollTop === 0); n++) {
      log.scrollTo(0, 0);
      await drawn();
    }
    const seen = new Map<number, string>();
    const walk = () => {
      for (const row of log.querySelectorAll<HTMLElement>("[data-index]")) {
        const text = row.querySelector("span[dir=auto]")?.textContent;
        const tick = row.querySelector("[role=img][aria-label]")?.getAttribute("aria-label");
        if (text) seen.set(Number(row.dataset.index), tick ? `${text} ${tick}` : text);
      }
    };
    for (let n = 0; n < 200; n++) {
      walk();
      if (log.scrollTop + log.clientHeight >= log.scrollHeight - 1) break;
      log.scrollBy(0, log.clientHeight / 2);
      await drawn();
    }
    walk();
    return [...seen].sort(([a], [b]) => a - b).map(([, text]) => text);
  });
