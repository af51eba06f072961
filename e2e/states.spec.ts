import type { Locator, Page } from "@playwright/test";
import { en } from "#components/messages/en.ts";
import { id } from "#components/messages/id.ts";
import { roomMessages } from "#components/messages/rooms.ts";
import { expect, test } from "./browser-test.ts";
import { enter, openMenu, row, thread } from "./chat-room.ts";
import { openEveryKind } from "./every-kind.ts";
import { problems, tooSmallForFingers } from "./examine.ts";
import { owner, password } from "./people.ts";
import { pixel } from "./pixel.ts";

const words = { id: { ...id, ...roomMessages.id }, en: { ...en, ...roomMessages.en } };
const dialog = "[role=dialog]";
const menu = "[role=menu]";
/** Whatever floats beside what opened it. */
const popup = "[data-radix-popper-content-wrapper]";
/** States with text fields and with buttons beside text, whose touch areas may be under 44 px. */
const fine = new Set(
  `canned-replies products phone-add phone-actions contact-panel attach note composer-unclaimed
  nothing-found offline import cloud-wizard new-conversation templates template`.split(/\s+/),
);

/** Two in which each language, theme and width is met; `LOOKS=all` walks all eight. */
const isWalked = (locale: string, theme: string, width: number) =>
  process.env.LOOKS === "all" ||
  new Set([locale === "en", theme === "dark", width > 720]).size === 1;

for (const locale of ["id", "en"] as const) {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1_440, 390]) {
      if (!isWalked(locale, theme, width)) continue;
      test(`every state says everything in ${locale}, ${theme}, ${width} px, and axe is content`, async ({
        browser,
        shop,
        anyone,
      }) => {
        test.setTimeout(480_000);
        const phone = width < 720;
        const look = { theme, width, locale };
        const t = words[locale];
        /** What is there now, examined and kept as a picture. */
        const keep = async (page: Page, name: string, within?: string) => {
          if (within) await expect(page.locator(within).first()).toBeVisible();
          // What opens fades in, and would be faint in the picture.
          await page.evaluate(() =>
            Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
          );
          expect
            .soft(await problems(page, within), `${name} ${locale} ${theme} ${width}`)
            .toEqual([]);
          if (phone && !fine.has(name)) {
            expect.soft(await tooSmallForFingers(page), `${name} for fingers`).toEqual([]);
          }
          const path = `e2e/output/gallery/state-${name}-${locale}-${theme}-${width}.png`;
          await page.screenshot({ path });
        };
        /** Esc closes it, and who opened it has the focus again. */
        const shut = async (page: Page, what = dialog, opener?: Locator) => {
          await page.keyboard.press("Escape");
          await expect(page.locator(what)).toHaveCount(0);
          if (opener) await expect.soft(opener, `focus after ${what}`).toBeFocused();
        };
        const button = (page: Page, name: string) =>
          page.getByRole("button", { name, exact: true }).first();

        const page = await enter(browser, shop.user.email, look);
        await page.goto("/inbox");
        const guide = page.getByRole("region", { name: t.welcome.title });
        await expect(phone ? page.getByText(t.list.emptyTitle) : guide).toBeVisible();
        await keep(page, "first-run");

        const chats = await openEveryKind(shop, anyone);
        await page.goto(`/inbox/${chats.kinds}`);
        await expect(thread(page).getByText("JP8841209375")).toBeVisible();
        await keep(page, "every-kind");
        await thread(page).evaluate((log) => log.scrollTo(0, 0));
        await expect(thread(page).getByText("Dewi Larasati")).toBeVisible();
        await keep(page, "every-kind-top");
        await thread(page).evaluate((log) => log.scrollTo(0, log.scrollHeight));

        await openMenu(page, "JP8841209375", t.chat.menu.more);
        await keep(page, "message-menu", menu);
        await shut(page, menu);
        if (phone) {
          await openMenu(page, "JP8841209375", t.chat.menu.more);
          await page.getByRole("menuitem", { name: t.chat.menu.moreReactions }).click();
        } else {
          await row(page, "JP8841209375").hover();
          await row(page, "JP8841209375")
            .getByRole("button", { name: t.chat.menu.react, exact: true })
            .click();
        }
        await expect(page.locator(popup)).toBeVisible();
        await keep(page, "reactions", popup);
        await shut(page, popup);

        const album = thread(page).getByRole("group", { name: /^5 / });
        await album.getByRole("button").first().click();
        await expect(page.getByRole("dialog", { name: t.lightbox.title })).toBeVisible();
        await keep(page, "lightbox", dialog);
        await shut(page, dialog, album.getByRole("button").first());

        const write = page.getByRole("textbox", { name: t.composer.placeholder });
        await write.fill("/");
        await expect(page.getByRole("option", { name: /ongkir/ })).toBeVisible();
        await keep(page, "canned-replies");
        await write.fill("#kem");
        await expect(page.getByRole("option", { name: /Kemeja/ })).toBeVisible();
        await keep(page, "products");
        await write.fill("");
        if (!phone) {
          await button(page, t.chat.composer.emoji).click();
          await expect(page.getByRole("gridcell").first()).toBeVisible();
          await keep(page, "emoji", popup);
          await shut(page, popup, button(page, t.chat.composer.emoji));
          await page
            .getByRole("button", {
              name: new RegExp(`^${t.assign.title}|^${t.assign.to.split("{")[0]}`),
            })
            .click();
          await expect(page.getByRole("menuitemradio", { name: "Rina" })).toBeVisible();
          await keep(page, "assign", menu);
          await shut(page, menu);
          await button(page, t.snooze.title).click();
          await keep(page, "snooze", menu);
          await shut(page, menu, button(page, t.snooze.title));
        } else {
          await button(page, t.composer.add).click();
          await expect(page.getByRole("menu")).toBeVisible();
          await keep(page, "phone-add", menu);
          await shut(page, menu, button(page, t.composer.add));
          await page
            .getByRole("region", { name: /Bu Ratna/ })
            .getByRole("button", { name: t.thread.more, exact: true })
            .click();
          await expect(page.getByRole("menuitemradio", { name: "Rina" })).toBeVisible();
          await keep(page, "phone-actions", menu);
          await page.getByRole("menuitem", { name: t.thread.panel }).click();
          await expect(page.getByRole("complementary")).toBeVisible();
          await keep(page, "contact-panel");
          await button(page, t.panel.close).click();
        }
        await page
          .locator("input[type=file]")
          .first()
          .setInputFiles([
            { name: "depan.png", mimeType: "image/png", buffer: pixel },
            { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(17 * 1024 * 1024) },
          ]);
        await expect(page.getByRole("textbox", { name: t.chat.attach.caption })).toBeVisible();
        await keep(page, "attach", dialog);
        await shut(page);
        await page.keyboard.press("Escape");
        await page.keyboard.press("f");
        await page.getByRole("searchbox", { name: t.chat.search.label }).fill("siap");
        await expect(
          page.getByText(t.chat.search.place.replace("{at}", "1").replace("{count}", "1")),
        ).toBeVisible();
        await keep(page, "search-in-chat");
        await page.keyboard.press("Escape");
        await page.keyboard.press("n");
        await page.getByRole("textbox", { name: t.composer.noteLabel }).fill("@");
        await expect(page.getByRole("option", { name: "Rina" })).toBeVisible();
        await keep(page, "note");

        for (const state of ["bot", "closed", "resolved", "unclaimed", "down"] as const) {
          await page.goto(`/inbox/${chats[state]}`);
          await expect(thread(page)).toBeVisible();
          if (state === "down") await expect(page.getByText(t.composer.channelDown)).toBeVisible();
          await keep(page, `composer-${state}`);
        }

        await page.goto("/inbox");
        await expect(page.locator("[data-conversation]").first()).toBeVisible();
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox", { name: t.palette.title }).fill("ra");
        await expect(page.getByRole("option", { name: /Ratna/ }).first()).toBeVisible();
        await keep(page, "palette");
        await shut(page);
        await page.keyboard.press("?");
        await expect(page.getByRole("dialog", { name: t.shortcuts.title })).toBeVisible();
        await keep(page, "shortcuts", dialog);
        await shut(page);
        await button(page, t.filters.title).click();
        await expect(page.getByRole("menuitemradio", { name: "VIP" })).toBeVisible();
        await keep(page, "filters", menu);
        await shut(page, menu, button(page, t.filters.title));
        await page.getByRole("searchbox", { name: t.list.search }).fill("tidak ada siapa-siapa");
        await expect(page.getByText(t.list.notFoundText)).toBeVisible();
        await keep(page, "nothing-found");
        await page.getByRole("searchbox", { name: t.list.search }).fill("");
        if (phone) await button(page, t.account.more).click();
        else await button(page, t.account.menu.replace("{name}", "Toko Uji")).click();
        await expect(page.getByRole("menuitemradio", { name: "English" })).toBeVisible();
        await keep(page, "account-menu", menu);
        await shut(page, menu);

        await page.goto("/catalog");
        await button(page, t.catalog.import).click();
        await page.locator(`${dialog} input[type=file]`).setInputFiles({
          name: "katalog.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(
            "name;price;stock;sku\nKain Baru;150000;3;K-1\nTanpa harga;mahal;1;X\n",
          ),
        });
        await expect(page.locator(dialog).getByRole("row").nth(1)).toBeVisible();
        await keep(page, "import", dialog);
        await page.goto("/channels");
        await button(page, t.channels.add).click();
        await expect(page.locator(dialog)).toBeVisible();
        await keep(page, "choose-channel", dialog);
        await page.getByRole("button", { name: t.channels.choose.cloud }).click();
        await expect(page.getByLabel(t.channels.cloud.appSecret)).toBeVisible();
        await keep(page, "cloud-wizard", dialog);

        const demo = await enter(browser, owner, look, password);
        await demo.goto("/inbox");
        await button(demo, t.templateSheet.begin.title).click();
        await demo.getByLabel(t.templateSheet.begin.phone).fill("081234567890");
        await expect(demo.locator(dialog)).toBeVisible();
        await keep(demo, "new-conversation", dialog);
        await demo.getByRole("button", { name: t.templateSheet.begin.chooseTemplate }).click();
        const sheet = demo.getByRole("dialog", { name: t.templateSheet.sheet.title });
        await expect(sheet.getByRole("button", { name: /Retur diterima/ })).toBeVisible();
        await keep(demo, "templates", dialog);
        await sheet.getByRole("button", { name: /Retur diterima/ }).click();
        await expect(sheet.getByRole("textbox", { name: /\{\{1\}\}/ })).toBeVisible();
        await keep(demo, "template", dialog);
        await demo.context().close();

        await page.goto("/inbox");
        await expect(page.locator("[data-conversation]").first()).toBeVisible();
        // The line of events is cut, and does not come back.
        await page.route("**/api/v1/events*", (route) => route.abort());
        await page.reload();
        await expect(page.getByText(t.connection.lost)).toBeVisible({ timeout: 30_000 });
        await keep(page, "offline");
      });
    }
  }
}
