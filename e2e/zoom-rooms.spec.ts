import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";

/** A laptop's 1,280 × 800 at 200 %: half as many px, each twice as large. */
const zoomed = { width: 640, height: 400 };

/** Each room, and what opens its main dialogs. */
const rooms: [path: string, ...openers: string[]][] = [
  ["/catalog", "Produk", "Impor CSV"],
  ["/channels", "Sambungkan nomor"],
  ["/templates"],
  ["/api-keys", "Buat kunci"],
  ["/webhooks", "Tambah tujuan"],
  ["/developers"],
  ["/usage", "Isi ulang"],
  ["/sandbox"],
  ["/settings/profile"],
  ["/settings/shop"],
  ["/settings/bot"],
  ["/settings/answers", "Tambah jawaban"],
  ["/settings/labels", "Tambah label"],
  ["/settings/canned-replies", "Tambah balasan"],
  ["/settings/team", "Tambah anggota"],
  ["/settings/audit-log"],
];

/** What stands outside the screen to the right, where nothing of its own scrolls there. */
const cutOff = (page: Page, within: string) =>
  page.locator(within).evaluate((root) => {
    const { clientWidth } = document.documentElement;
    const scrolls = (element: Element) =>
      ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
    const held = (element: Element | null): boolean =>
      element !== null && element !== root && (scrolls(element) || held(element.parentElement));
    return [...root.querySelectorAll("a, button, input, textarea, h1, h2, p, td")]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth)
      .filter((one) => !held(one.parentElement))
      .map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`);
  });

const fitsTheWidth = async (page: Page, within: string, where: string) => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, where).toBeLessThanOrEqual(0);
  expect.soft(await cutOff(page, within), where).toEqual([]);
};

/** All of a dialog on the screen; what is longer scrolls inside, down to its last field. */
const dialogFits = async (page: Page, where: string) => {
  const dialog = page.getByRole("dialog");
  const box = await dialog.boundingBox();
  expect(box, where).not.toBeNull();
  if (!box) return;
  expect.soft(Math.min(box.x, box.y), where).toBeGreaterThanOrEqual(0);
  expect.soft(box.x + box.width, where).toBeLessThanOrEqual(zoomed.width);
  expect.soft(box.y + box.height, where).toBeLessThanOrEqual(zoomed.height);
  const last = dialog.locator("input, textarea, button").last();
  await last.scrollIntoViewIfNeeded();
  await expect.soft(last, where).toBeInViewport({ ratio: 0.9 });
  await fitsTheWidth(page, "[role=dialog]", where);
};

test("at 200 % every room and its dialogs are used without scrolling sideways", async ({
  browser,
  shop,
}) => {
  test.setTimeout(240_000);
  const { owner } = shop;
  const long = "Kemeja Batik Tulis Lengan Panjang Motif Parang Rusak Barong Edisi Terbatas";
  await given(
    owner.post("/products", { name: long, price: 1_245_000, sku: "KMJ-PRG-RSK-001" }),
    201,
  );
  await given(owner.post("/labels", { name: "Pelanggan lama suka menawar" }), 201);
  const reply = { shortcut: "ongkir-luar-jawa", text: `Ongkir ${long}` };
  await given(owner.post("/canned-replies", reply), 201);
  const page = await enter(browser, shop.user.email, zoomed);
  for (const [path, ...openers] of rooms) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
    await fitsTheWidth(page, "main", path);
    for (const opener of openers) {
      const button = page.getByRole("button", { name: opener, exact: true }).last();
      await button.click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await dialogFits(page, `${path}: ${opener}`);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
  await page.goto("/sandbox");
  const log = await page.getByRole("region", { name: /^Ponsel/ }).boundingBox();
  expect(log?.height, "the pretended phone").toBeGreaterThanOrEqual(300);
});
