import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { openChat, openMenu, reply } from "./chat-room.ts";

/** Until the page has fetched by itself what may be pressed. */
const fetched = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByName("sapa.rest").length), {
      timeout: 60_000,
    })
    .toBe(1);

test("without a line, or with a newer Sapa behind it, whatever is pressed in the inbox still opens", async ({
  browser,
  shop,
}) => {
  test.setTimeout(120_000);
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id, { width: 1_440 });
  await fetched(page);
  await page.route("**/*.js*", (route) => route.abort());
  await page.context().setOffline(true);
  const button = (name: string | RegExp) => page.getByRole("button", { name }).first();
  const menu = page.getByRole("menu");
  const dialog = page.getByRole("dialog");
  const presses = {
    snooze: [() => button("Tunda").click(), menu],
    assign: [() => button(/Tugaskan/).click(), menu],
    filter: [() => button("Filter").click(), menu],
    sort: [() => button(/^Urutkan/).click(), menu],
    contact: [() => button("Tindakan untuk kontak ini").click(), menu],
    message: [() => openMenu(page, "halo"), menu],
    account: [() => button(/^Akun/).click(), menu],
    place: [() => button("Lokasi atau kontak").click(), menu],
    begin: [() => button("Percakapan baru").click(), dialog],
    template: [() => button(/^Template/).click(), dialog],
    palette: [() => page.keyboard.press("Control+k"), dialog],
    shortcuts: [() => page.keyboard.press("?"), dialog],
  } as const;
  for (const [what, [press, opened]] of Object.entries(presses)) {
    await test.step(what, async () => {
      await press();
      await expect(opened).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(opened).toHaveCount(0);
    });
  }
  await reply(page).fill("/");
  await expect(page.getByText("Balasan cepat", { exact: true })).toBeVisible();
  await reply(page).fill("#k");
  await expect(page.getByText("Produk · “k”")).toBeVisible();
});

test("a menu that cannot be fetched says so, and takes nothing else away", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  // Before it was fetched by itself.
  await page.route("**/_next/static/**", (route) => route.abort());
  await page.getByRole("button", { name: "Tunda" }).click();
  await expect(page.getByText("Bagian ini belum termuat.", { exact: false })).toBeVisible();
  await expect(reply(page)).toBeVisible();
});
