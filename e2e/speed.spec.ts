import { openInbox } from "#scripts/bench/browser/enter.ts";
import { fillShop } from "#scripts/bench/browser/fill-shop.ts";
import { scroll } from "#scripts/bench/browser/scroll.ts";
import { weigh } from "#scripts/bench/browser/weigh.ts";
import { expect, test } from "./browser-test.ts";
import { enter, openChat, thread } from "./chat-room.ts";
import { databaseOfApp } from "./database.ts";

/** What takes time is measured by scripts/bench/browser.ts; what must be so on any machine is here. */
const mostScriptBytes = 220_000;
const mostNodes = 3_500;
/** The same way takes five seconds on a quiet machine, and ten times as long on a crowded one. */
const longEnoughS = 80;
/** 350 messages of a chat are remembered at most, and none of these is taller. */
const tallestThreadPx = 350 * 120;

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
    element.click();
    await Promise.resolve();
    return {
      said: document.querySelector("[role=log]")?.textContent,
      panel: document.querySelector("aside")?.textContent,
    };
  });
  expect(drawn.said).toContain("pesan dari yang pertama");
  // It would make the click wait; it follows.
  expect(drawn.panel).toBe("");
  await expect(page.getByRole("complementary")).toContainText(first.phone.slice(-4));
});
