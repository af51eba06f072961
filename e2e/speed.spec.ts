import { openInbox } from "#scripts/bench/browser/enter.ts";
import { fillShop } from "#scripts/bench/browser/fill-shop.ts";
import { scroll } from "#scripts/bench/browser/scroll.ts";
import { weigh } from "#scripts/bench/browser/weigh.ts";
import { expect, test } from "./browser-test.ts";
import { enter, openChat, thread } from "./chat-room.ts";
import { databaseOfApp } from "./database.ts";
import { watchDrawing } from "./watch-drawing.ts";

/** What takes time is measured by scripts/bench/browser.ts; what must be so on any machine is here. */
const mostScriptBytes = 220_000;
const mostNodes = 3_500;
/** The same way takes five seconds on a quiet machine, and ten times as long on a crowded one. */
const longEnoughS = 80;
/** 350 messages of a chat are remembered at most, and none of these is taller. */
const tallestThreadPx = 350 * 120;
/** A bubble and the composer, without header and panel. */
const mostMadeByClick = 130;
const messagesSaid = 5;
/** What follows upon a message by itself is over by then: it has been read, its breath is drawn. */
const quietMs = 2_500;
/** Its card, its bubble, the one before, again when it has settled, and the day in the panel. */
const mostTimesTold = 8;

test("the inbox can be used after 220 kB of JavaScript", async ({ browser, shop }) => {
  await shop.humanChat();
  const context = (await enter(browser, shop.user.email)).context();
  const { firstUseBytes } = await weigh(context);
  expect(firstUseBytes).toBeGreaterThan(100_000);
  expect(firstUseBytes).toBeLessThanOrEqual(mostScriptBytes);
});

test("however far one scrolls, the page keeps only what is near", async ({ browser, shop }) => {
  test.setTimeout(240_000);
  const amounts = { conversations: 1_000, longThread: 3_000, chats: 0, perChat: 0 };
  const { long } = await fillShop(await databaseOfApp(), shop.tenantId, amounts);
  const context = (await enter(browser, shop.user.email)).context();

  const thread = await openInbox(context, long.id);
  const newest = thread.getByRole("log").getByText(/^Pesan 0\.3000:/);
  await expect(newest).toBeVisible();
  const up = await scroll(thread, "[role=log]", {
    pxPerSecond: -6_000,
    seconds: longEnoughS,
    farPx: 30_000,
  });
  await expect(newest).toHaveCount(0);
  expect(up.scrolledPx).toBeGreaterThan(30_000);
  expect(up.mostNodes).toBeLessThan(mostNodes);
  const heightPx = await thread.locator("[role=log]").evaluate((log) => log.scrollHeight);
  expect(heightPx).toBeLessThan(tallestThreadPx);
  await thread.close();

  const inbox = await openInbox(context);
  const down = await scroll(inbox, 'div:has(> nav[aria-label="Percakapan"])', {
    pxPerSecond: 9_000,
    seconds: longEnoughS,
    farPx: 10_000,
  });
  expect(down.scrolledPx).toBeGreaterThan(10_000);
  expect(down.mostNodes).toBeLessThan(mostNodes);
});

test("a chat that is known opens in the click itself, and one that is pointed at is asked for ahead", async ({
  browser,
  shop,
}) => {
  const first = await shop.humanChat(undefined, "pesan dari yang pertama");
  const second = await shop.humanChat(undefined, "pesan dari yang kedua");
  const page = await openChat(browser, shop, first.id);
  const card = (id: string) => page.locator(`[data-conversation="${id}"]`);

  const asked = page.waitForRequest(new RegExp(`/conversations/${second.id}$`));
  await card(second.id).hover();
  await asked;
  await card(second.id).click();
  await expect(thread(page)).toContainText("pesan dari yang kedua");
  await expect(page.getByRole("complementary")).toContainText(second.phone.slice(-4));

  const drawn = await card(first.id).evaluate(async (element: HTMLElement) => {
    const frame = () => [
      ...document.querySelectorAll("section > header, section > header button, aside"),
    ];
    const before = frame();
    const made: Node[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) made.push(...addedNodes);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    element.click();
    await Promise.resolve();
    for (const { addedNodes } of watch.takeRecords()) made.push(...addedNodes);
    watch.disconnect();
    const after = frame();
    const elements = made.flatMap((node) =>
      node instanceof Element ? [node, ...node.querySelectorAll("*")] : [],
    );
    return {
      said: document.querySelector("[role=log]")?.textContent,
      named: document.querySelector("section > header h2")?.textContent,
      // What is not seen is no text.
      panel: document.querySelector("aside")?.innerText,
      stayed: after.length > 5 && after.every((one, index) => one === before[index]),
      made: new Set(elements).size,
    };
  });
  expect(drawn.said).toContain("pesan dari yang pertama");
  expect(drawn.named).toContain(first.phone.slice(-4));
  // It would make the click wait; it follows. And what was there is somebody else's.
  expect(drawn.panel).toBe("");
  // The frame of a chat only says something else: what is new is what was said, and the composer.
  expect(drawn.stayed).toBe(true);
  expect(drawn.made).toBeLessThan(mostMadeByClick);
  await expect(page.getByRole("complementary")).toContainText(first.phone.slice(-4));
});

test("whoever comes back to a chat, however often, finds it drawn once, where it stood", async ({
  browser,
  shop,
}) => {
  const amounts = { conversations: 20, longThread: 40, chats: 2, perChat: 40 };
  const { chats } = await fillShop(await databaseOfApp(), shop.tenantId, amounts);
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  for (let times = 0; times < 4; times += 1) {
    for (const chat of chats) {
      const drawnLater = await page
        .locator(`[data-conversation="${chat.id}"]`)
        .evaluate(async (card: HTMLElement) => {
          let rows = 0;
          const watch = new MutationObserver(() => {});
          watch.observe(document.body, { childList: true, subtree: true });
          card.click();
          await Promise.resolve();
          for (const { addedNodes } of watch.takeRecords())
            for (const node of addedNodes)
              if (node instanceof Element && node.matches("[data-index]")) rows += 1;
          watch.disconnect();
          return rows;
        });
      await expect(thread(page)).toContainText(chat.lastText);
      // Heights that were forgotten are guessed, and rows that are lower than that leave room for more.
      if (times > 0) expect(drawnLater).toBe(0);
    }
  }
});

test("a message that comes draws its own card and its own bubble, and no other", async ({
  browser,
  shop,
}) => {
  const amounts = { conversations: 20, longThread: 40, chats: 2, perChat: 30 };
  const { long, chats } = await fillShop(await databaseOfApp(), shop.tenantId, amounts);
  const [other] = chats;
  if (!other) throw new Error("There is no other chat");
  const page = await enter(browser, shop.user.email);
  await watchDrawing(page);
  await page.goto(`/inbox/${long.id}`);
  await expect(thread(page)).toContainText(long.lastText);
  await expect(page.getByRole("complementary")).toContainText(long.phone.slice(-4));
  const cards = page.locator("[data-conversation]");
  expect(await cards.count()).toBeGreaterThan(8);
  expect(await thread(page).locator("[data-index]").count()).toBeGreaterThan(8);

  for (const [chat, bubbles] of [
    [other, 0],
    [long, messagesSaid],
  ] as const) {
    const card = page.locator(`[data-conversation="${chat.id}"]`);
    // The first one makes it another chat's turn at the top, and unread.
    await shop.say(chat.phone, "mulai kak");
    await expect(card).toContainText("mulai kak");
    await page.waitForTimeout(quietMs);
    await page.evaluate(() => window.drawing.begin());
    for (let at = 1; at <= messagesSaid; at += 1) {
      await shop.say(chat.phone, `kabar ke-${at}`);
      await expect(card).toContainText(`kabar ke-${at}`);
    }
    const { cards, rows, times } = await page.evaluate(() => window.drawing.seen());
    expect(cards).toEqual([chat.id]);
    // The one before the first new one is no longer the last of its group.
    expect(rows).toBeLessThanOrEqual(bubbles === 0 ? 0 : bubbles + 1);
    expect(times / messagesSaid).toBeLessThanOrEqual(mostTimesTold);
  }
});
