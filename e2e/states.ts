import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { en } from "#components/messages/en.ts";
import { id } from "#components/messages/id.ts";
import { roomMessages } from "#components/messages/rooms.ts";
import { test as base } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { Client } from "./client.ts";
import { openEveryKind } from "./every-kind.ts";
import { problems, tooSmallForFingers } from "./examine.ts";
import { unseenFocus } from "./focus.ts";
import { Shop } from "./shop.ts";

export const dialog = "[role=dialog]";
export const menu = "[role=menu]";
/** Whatever floats beside what opened it. */
export const popup = "[data-radix-popper-content-wrapper]";
/** The open chat: header, messages and composer. */
export const chat = "main section[aria-label]:has([role=log])";

const words = { id: { ...id, ...roomMessages.id }, en: { ...en, ...roomMessages.en } };
const byte = () => Math.floor(Math.random() * 256);
const openShop = () => Shop.open(new Client({ "x-forwarded-for": `10.7.${byte()}.${byte()}` }));

type EveryKind = { shop: Shop; chats: Awaited<ReturnType<typeof openEveryKind>> };

/** Nothing that these tests do changes what is in the shop: one is enough for all of a worker's. */
const test = base.extend<object, { everyKind: EveryKind }>({
  everyKind: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for
    async ({}, use) => {
      const shop = await openShop();
      await use({ shop, chats: await openEveryKind(shop, new Client({})) });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

type Look = { locale: "id" | "en"; theme: "light" | "dark"; width: number };

/** Two in which each language, theme and width is met; `LOOKS=all` walks all eight. */
const looks = (["id", "en"] as const)
  .flatMap((locale) => (["light", "dark"] as const).map((theme) => ({ locale, theme })))
  .flatMap((look) => [1_440, 390].map((width): Look => ({ ...look, width })))
  .filter(
    ({ locale, theme, width }) =>
      process.env.LOOKS === "all" ||
      new Set([locale === "en", theme === "dark", width > 720]).size === 1,
  );

export type Stage = Awaited<ReturnType<typeof stageFor>>;

async function stageFor(browser: Browser, look: Look, { shop, chats }: EveryKind) {
  const phone = look.width < 720;
  const called = `${look.locale}-${look.theme}-${look.width}`;
  /** Somebody's browser, in this look. */
  const enterAs = (email: string, secret?: string) => enter(browser, email, look, secret);
  return {
    t: words[look.locale],
    phone,
    shop,
    chats,
    page: await enterAs(shop.user.email),
    enterAs,
    openShop,
    /** What is there now, examined and kept as a picture. */
    keep: async (page: Page, name: string, within: string) => {
      await expect(page.locator(within).first()).toBeVisible();
      // What opens fades in, and would be faint in the picture.
      await page.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      );
      await page.screenshot({ path: `e2e/output/gallery/state-${name}-${called}.png` });
      expect.soft(await problems(page, within), `${name} ${called}`).toEqual([]);
      if (phone) {
        expect.soft(await tooSmallForFingers(page, within), `${name} for fingers`).toEqual([]);
      }
    },
    /** Tab goes through all of it, and one sees where one is. */
    walk: async (page: Page, name: string, within: string) => {
      if (!phone) expect.soft(await unseenFocus(page, within), `${name} by keyboard`).toEqual([]);
    },
    /** Esc closes it, and who opened it has the focus again. */
    shut: async (page: Page, what: string, opener?: Locator) => {
      await page.keyboard.press("Escape");
      await expect(page.locator(what)).toHaveCount(0);
      if (opener) await expect.soft(opener, `focus after ${what}`).toBeFocused();
    },
  };
}

export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true }).first();

/** One story for each look. */
export function inLooks(title: string, story: (stage: Stage) => Promise<void>): void {
  for (const look of looks) {
    const { locale, theme, width } = look;
    test(`${title}, ${locale}, ${theme}, ${width} px`, async ({ browser, everyKind }) => {
      test.setTimeout(240_000);
      await story(await stageFor(browser, look, everyKind));
    });
  }
}
