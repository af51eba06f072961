import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { logInAsBrowser } from "./browser-login.ts";
import { Client } from "./client.ts";
import { type Look, openBrowser } from "./people.ts";
import { password, type Shop } from "./shop.ts";

/** A browser of somebody of this shop, logged in without the form. */
export async function enter(
  browser: Browser,
  email: string,
  look: Look = {},
  secret = password,
): Promise<Page> {
  const context = await openBrowser(browser, look);
  const anyone = new Client({ "x-forwarded-for": `10.9.${byte()}.${byte()}` });
  const { cookie } = await logInAsBrowser(anyone, `10.8.${byte()}.${byte()}`, {
    email,
    password: secret,
  });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([
    { name, value: decodeURIComponent(value.join("=")), url: process.env.E2E_URL ?? "" },
    { name: "sapa_locale", value: look.locale ?? "id", url: process.env.E2E_URL ?? "" },
  ]);
  return context.newPage();
}

const byte = () => Math.floor(Math.random() * 256);

/** The owner of the shop, in one of its chats. */
export async function openChat(
  browser: Browser,
  shop: Shop,
  conversationId: string,
  look: Look = {},
): Promise<Page> {
  const page = await enter(browser, shop.user.email, look);
  await page.goto(`/inbox/${conversationId}`);
  // What the server drew cannot be pressed yet; what scrolls by keys is the browser's own.
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  return page;
}

export const thread = (page: Page): Locator => page.getByRole("log");
export const reply = (page: Page): Locator => page.getByRole("textbox", { name: "Tulis balasan" });

/** The row of a bubble, with the buttons beside it. */
export const row = (page: Page, text: string | RegExp): Locator =>
  thread(page)
    .getByText(text)
    .last()
    .locator("xpath=ancestor::div[contains(concat(' ',@class,' '),' group ')][1]");

/** Opens what can be done with a message. */
export async function openMenu(
  page: Page,
  text: string | RegExp,
  name = "Tindakan lain",
): Promise<void> {
  const bubble = row(page, text);
  await bubble.hover();
  await bubble.getByRole("button", { name }).click();
}
