import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { logIn, owner } from "./people.ts";

test("what the list is narrowed to and sorted by stands in the address, and survives a reload", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  const cards = page.locator("[data-conversation]");
  await expect(cards.first()).toBeVisible();

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Tugas saya" }).click();
  await expect(page).toHaveURL(/assignee=me/);
  await page.getByRole("button", { name: "Hapus filter Tugas saya" }).click();
  await expect(page).not.toHaveURL(/assignee/);

  await page.getByRole("button", { name: /^Butuh saya/ }).click();
  await page.getByRole("button", { name: /^Urutkan/ }).click();
  await page.getByRole("menuitemradio", { name: "Paling lama menunggu" }).click();
  await expect(page).toHaveURL(/view=needsMe&sort=waiting/);
  await expect(cards.first()).toContainText("Menunggu");
  const first = await cards.first().getAttribute("data-conversation");

  await page.reload();
  await expect(cards.first()).toHaveAttribute("data-conversation", first ?? "");
  await expect(page.getByRole("button", { name: /^Butuh saya/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await cards.first().click();
  await expect(page).toHaveURL(/\/inbox\/[^?]+\?view=needsMe&sort=waiting/);
});

test("a search shows chats and the very messages, and opens one", async ({ browser }) => {
  const page = await logIn(browser, owner);
  await page.keyboard.press("/");
  await page.keyboard.type("kawung");
  await expect(page).toHaveURL(/q=kawung/);
  const list = page.getByRole("navigation", { name: "Percakapan" });
  await expect(list.getByRole("heading", { name: /^Pesan/ })).toBeVisible();
  const hit = list.locator("a", { has: page.locator("mark", { hasText: /kawung/i }) }).last();
  await hit.click();
  await expect(
    page
      .getByRole("log")
      .getByText(/kawung/i)
      .first(),
  ).toBeVisible();
  await page.getByRole("searchbox", { name: "Cari percakapan" }).press("Escape");
  await expect(page).not.toHaveURL(/q=/);
});

test("ticked chats are done together", async ({ browser }) => {
  const page = await logIn(browser, owner);
  await page.getByRole("button", { name: /^Bot/ }).first().click();
  const boxes = page.getByRole("checkbox");
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  const bar = page.getByRole("toolbar");
  await expect(bar).toContainText("2 dipilih");
  await bar.getByRole("button", { name: "Beri label" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(bar).toContainText("2 dipilih");
  await bar.getByRole("button", { name: "Batal memilih" }).click();
  await expect(bar).toHaveCount(0);
});

test("what could not be done to ticked chats says so, and they stay ticked to be tried again", async ({
  browser,
  shop,
}) => {
  const chats = [await shop.humanChat(), await shop.humanChat()];
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(chats.length);
  for (const box of await boxes.all()) await box.click();
  const bar = page.getByRole("toolbar");
  const resolve = bar.getByRole("button", { name: /Selesai/ });
  const error = { code: "RATE_LIMITED", message: "Terlalu banyak permintaan.", requestId: "1" };
  await page.route(`**/conversations/${chats[0]?.id}/resolve`, (route) =>
    route.fulfill({ status: 429, json: { ok: false, error } }),
  );
  await resolve.click();
  await expect(page.getByText("1 percakapan tidak bisa diubah")).toBeVisible();
  await expect(bar).toContainText("2 dipilih");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await resolve.click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Selesai 2/ })).toBeVisible();
});

test("while a search is under way nothing is called its result, nor said not to be there", async ({
  browser,
  shop,
}) => {
  await shop.humanChat(undefined, "halo semua");
  await shop.humanChat(undefined, "kain truntum ada?");
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  const list = page.getByRole("navigation", { name: "Percakapan", exact: true });
  await expect(list.getByRole("link")).toHaveCount(2);
  let letGo = () => {};
  const later = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = /\/api\/v1\/(search|conversations)\?.*q=truntum/;
  await page.route(asked, async (route) => {
    await later;
    await route.fallback();
  });
  await page.getByRole("searchbox", { name: "Cari percakapan" }).fill("truntum");
  await expect(page.getByText("Mencari “truntum”…")).toBeVisible();
  await expect(list).toHaveAttribute("aria-busy", "true");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill("truntum");
  await expect(palette.getByText("Mencari “truntum”…")).toBeVisible();
  await expect(palette.getByText("Tidak ada")).toHaveCount(0);
  letGo();
  await expect(palette.getByRole("option", { name: /truntum/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Hasil untuk “truntum”")).toBeVisible();
  await expect(list).toHaveAttribute("aria-busy", "false");
});
