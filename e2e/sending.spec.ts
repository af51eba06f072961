import type { Page } from "@playwright/test";
import { openChat, reply, thread } from "./chat-room.ts";
import type { Shop } from "./shop.ts";
import { expect, test } from "./test.ts";

const sends = "**/api/v1/conversations/*/messages";
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("sapa.outbox.")));

async function write(page: Page, text: string) {
  await reply(page).fill(text);
  await reply(page).press("Enter");
  await expect(thread(page).getByText(text)).toHaveCount(1);
}

const timesStored = async (shop: Shop, id: string, text: string) =>
  (await shop.saidIn(id)).filter((message) => message.text === text).length;

test("what was written while the server was away goes out after a reload, once and in order", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, (route) => route.abort());
  await write(page, "satu, waktu putus");
  await write(page, "dua, waktu putus");
  expect(await timesStored(shop, id, "satu, waktu putus")).toBe(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  for (const text of ["satu, waktu putus", "dua, waktu putus"]) {
    await expect.poll(() => timesStored(shop, id, text)).toBe(1);
    await expect(thread(page).getByText(text)).toHaveCount(1);
  }
  const texts = (await shop.saidIn(id)).map((message) => message.text);
  expect(texts.indexOf("satu, waktu putus")).toBeLessThan(texts.indexOf("dua, waktu putus"));
  await expect.poll(() => kept(page)).toEqual([]);
});

test("what the server took although its answer got lost is not sent twice after a reload", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    await route.abort().catch(() => {});
  });
  await write(page, "jawabannya hilang");
  await expect.poll(() => timesStored(shop, id, "jawabannya hilang")).toBe(1);
  expect(await kept(page)).toHaveLength(1);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
  expect(await timesStored(shop, id, "jawabannya hilang")).toBe(1);
  await expect(thread(page).getByText("jawabannya hilang")).toHaveCount(1);
});

test("a tab that is closed at once loses nothing: the next one sends it, in whatever room it opens", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, () => {});
  await write(page, "tabnya ditutup");
  await page.close();
  const next = await page.context().newPage();
  await next.goto("/catalog");
  await expect.poll(() => timesStored(shop, id, "tabnya ditutup")).toBe(1);
});

test("what was refused stays red after a reload, to be sent again or thrown away", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const error = { code: "CONFLICT", message: "Tidak bisa sekarang.", requestId: "1" };
  await page.route(sends, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 409, json: { ok: false, error } })
      : route.fallback(),
  );
  await write(page, "ditolak dulu");
  await write(page, "dibuang saja");
  await expect(thread(page).getByText("Gagal. Tidak bisa sekarang.")).toHaveCount(2);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect(thread(page).getByText("Gagal. Tidak bisa sekarang.")).toHaveCount(2);
  expect(await timesStored(shop, id, "ditolak dulu")).toBe(0);
  await thread(page).getByRole("button", { name: "Kirim ulang" }).first().click();
  await expect.poll(() => timesStored(shop, id, "ditolak dulu")).toBe(1);
  await thread(page).getByRole("button", { name: "Buang" }).click();
  await expect(thread(page).getByText("dibuang saja")).toHaveCount(0);
  await page.reload();
  await expect(thread(page).getByText("ditolak dulu")).toHaveCount(1);
  await expect(thread(page).getByText("dibuang saja")).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test("a file does not outlive the page, and the bubble says so", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route("**/api/v1/media", () => {});
  page.on("dialog", (dialog) => void dialog.accept());
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: "nota.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4"),
    });
  await page.getByRole("dialog").getByRole("button", { name: "Kirim" }).click();
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.reload();
  await expect(thread(page).getByText(/nota\.pdf tidak ikut tersimpan/)).toBeVisible();
  await expect(thread(page).getByRole("button", { name: "Kirim ulang" })).toHaveCount(0);
  await thread(page).getByRole("button", { name: "Buang" }).click();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("whoever logs out leaves no unsent words behind", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, (route) => route.abort());
  await write(page, "rahasia pelanggan");
  expect(await kept(page)).toHaveLength(1);
  await page.getByRole("button", { name: /Akun/ }).click();
  await page.getByRole("menuitem", { name: "Keluar" }).click();
  await page.waitForURL(/\/login/);
  expect(await kept(page)).toEqual([]);
});
