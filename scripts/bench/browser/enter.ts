import type { Browser, BrowserContext, Page } from "@playwright/test";
import { password } from "./shop.ts";
import { watchPage } from "./watch-page.ts";

/** A browser of its own for somebody, logged in, with nothing in its cache but the login page. */
export async function enter(browser: Browser, url: string, email: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width: 1_440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL(/\/inbox/);
  await page.close();
  return context;
}

/** The inbox, or one of its chats, ready to be used and connected to the stream of events. */
export async function openInbox(context: BrowserContext, chatId?: string): Promise<Page> {
  const page = await context.newPage();
  await watchPage(page);
  const stream = page.waitForResponse(/\/api\/v1\/events/);
  await page.goto(chatId ? `/inbox/${chatId}` : "/inbox");
  await stream;
  await page.locator("[data-conversation]").first().waitFor();
  return page;
}
