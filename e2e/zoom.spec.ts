import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { enter, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";

/** A laptop's 1,280 × 800 at 200 %: half as many px, each twice as large. */
const zoomed = { width: 640, height: 400 };
/** Under this there is nothing left to read in. */
const readableHeightPx = 140;

const fitsTheWidth = async (page: Page, where: string) => {
  const [content, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(content, where).toBeLessThanOrEqual(screen as number);
};

const isWhole = async (what: Locator, where: string) => {
  const box = await what.boundingBox();
  expect(box, where).not.toBeNull();
  if (!box) return;
  expect(box.x, where).toBeGreaterThanOrEqual(0);
  expect(box.y, where).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width, where).toBeLessThanOrEqual(zoomed.width);
  expect(box.y + box.height, where).toBeLessThanOrEqual(zoomed.height);
};

test("at 200 % the inbox, a chat and its composer are used without scrolling sideways", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat();
  const long = `https://toko.example/${"katalog-batik-tulis-".repeat(12)}`;
  await shop.say(phone, `lihat ini kak ${long}`);
  await given(shop.owner.post(`/conversations/${id}/notes`, { text: long }), 201);
  const page = await enter(browser, shop.user.email, zoomed);
  await page.goto("/inbox");
  const card = page.locator(`[data-conversation="${id}"]`);
  await expect(card).toBeVisible();
  await fitsTheWidth(page, "the inbox");
  await isWhole(page.getByRole("searchbox", { name: "Cari percakapan" }), "the search");
  // A new shop's first steps come a moment later, and may not take the chats' room away.
  await expect(page.getByRole("region", { name: "Selamat datang di Sapa" })).toBeVisible();

  await card.click();
  await expect(thread(page)).toBeVisible();
  await fitsTheWidth(page, "a chat");
  const log = await thread(page).boundingBox();
  expect(log?.height, "the messages").toBeGreaterThanOrEqual(readableHeightPx);
  const room = page.getByRole("region", { name: /^Percakapan dengan/ });
  for (const name of ["Kembali ke daftar", "Selesai", "Lainnya"]) {
    await isWhole(room.getByRole("button", { name, exact: true }).first(), name);
  }
  await reply(page).fill("baris pertama\nbaris kedua\nbaris ketiga");
  await isWhole(reply(page), "the composer");
  await isWhole(page.getByRole("button", { name: "Kirim", exact: true }), "the send button");
  await fitsTheWidth(page, "a composer with several lines");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("baris kedua")).toBeInViewport();
  await room.getByRole("button", { name: "Lainnya", exact: true }).click();
  await isWhole(page.getByRole("menu"), "the menu");
  await page.getByRole("menuitem", { name: "Panel kontak" }).click();
  await expect(page.getByRole("complementary")).toBeVisible();
  await fitsTheWidth(page, "the contact panel");
});
