import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";
import { logInAgain, sessionEnded } from "./log-in-again.ts";

const labels = "**/api/v1/labels*";

test("a session that was ended elsewhere takes nothing along that is being typed", async ({
  browser,
  shop,
}) => {
  const page = await enter(browser, shop.user.email);
  await page.goto("/settings/labels");
  await page.getByRole("button", { name: "Tambah label" }).first().click();
  await page.getByLabel("Nama").fill("Reseller");
  await given(shop.owner.call("DELETE", "/me/sessions"));
  await page.getByRole("button", { name: "Tambah", exact: true }).click();
  await logInAgain(page, shop.user.email);
  await expect(sessionEnded(page)).toHaveCount(0);
  await expect(page.getByLabel("Nama")).toHaveValue("Reseller");
  await page.getByRole("button", { name: "Tambah", exact: true }).click();
  await expect(page.getByRole("row", { name: /Reseller/ })).toBeVisible();
});

test("a room that cannot be read says why, and is read by another try", async ({
  browser,
  shop,
}) => {
  const page = await enter(browser, shop.user.email);
  const refusal = { code: "FORBIDDEN", message: "Peran Anda tidak boleh melakukan ini." };
  await page.route(labels, (route) =>
    route.fulfill({ status: 403, json: { ok: false, error: refusal } }),
  );
  await page.goto("/settings/labels");
  await expect(page.getByRole("alert").getByText(refusal.message)).toBeVisible();
  await page.unroute(labels);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByText("Belum ada label")).toBeVisible();
});

test("a form that is pressed twice is sent once", async ({ browser, shop }) => {
  const page = await enter(browser, shop.user.email);
  await page.goto("/settings/labels");
  await page.getByRole("button", { name: "Tambah label" }).first().click();
  await page.getByLabel("Nama").fill("Grosir");
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/labels")) sent++;
  });
  await page
    .getByRole("button", { name: "Tambah", exact: true })
    .evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
  await expect(page.getByRole("row", { name: /Grosir/ })).toBeVisible();
  expect(sent).toBe(1);
});

test("who deletes a row by keyboard goes on at the row that took its place", async ({
  browser,
  shop,
}) => {
  for (const name of ["Arisan", "Borongan", "Cicilan"]) {
    await given(shop.owner.post("/labels", { name }), 201);
  }
  const page = await enter(browser, shop.user.email);
  await page.goto("/settings/labels");
  const menuOf = (name: string) => page.getByRole("button", { name: `Tindakan untuk ${name}` });
  await menuOf("Borongan").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Hapus" }).focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Hapus/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(menuOf("Borongan")).toHaveCount(0);
  await expect(menuOf("Cicilan")).toBeFocused();
});

test("a price that is changed by keyboard leaves the focus where it stood", async ({
  browser,
  shop,
}) => {
  await given(shop.owner.post("/products", { name: "Kain Lurik", price: 100_000 }), 201);
  const page = await enter(browser, shop.user.email);
  await page.goto("/catalog");
  await page.getByRole("button", { name: /^Harga Kain Lurik/ }).press("Enter");
  await page.keyboard.type("125.000");
  await page.keyboard.press("Enter");
  const price = page.getByRole("button", { name: /^Harga Kain Lurik: Rp.125\.000/ });
  await expect(price).toBeFocused();
});

test("times follow the shop into another zone", async ({ browser, shop }) => {
  const page = await enter(browser, shop.user.email);
  const clock = async () => {
    const time = page.getByRole("table").locator("time").last();
    return { shown: await time.textContent(), at: await time.getAttribute("datetime") };
  };
  const told = (at: string | null, timeZone: string) =>
    new Intl.DateTimeFormat("id-ID", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
      new Date(at ?? ""),
    );
  await page.goto("/settings/audit-log");
  const before = await clock();
  expect(before.shown).toContain(told(before.at, "Asia/Jakarta"));
  await page.getByRole("link", { name: "Toko", exact: true }).click();
  await page.getByLabel("Zona waktu").selectOption("Asia/Jayapura");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tersimpan")).toBeVisible();
  // Not read anew by the address: what is open goes on in the new zone.
  await page.getByRole("link", { name: "Catatan audit" }).click();
  await expect.poll(async () => (await clock()).shown).toContain(told(before.at, "Asia/Jayapura"));
});

test("who asked for less motion sees none", async ({ browser, shop }) => {
  const page = await enter(browser, shop.user.email);
  for (const path of ["/catalog", "/channels", "/api-keys", "/usage", "/settings/bot"]) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    const moving = await page.evaluate(() => {
      const longestMs = (durations: string) =>
        Math.max(...durations.split(", ").map((one) => Number.parseFloat(one) * 1_000));
      return [...document.querySelectorAll("*")].flatMap((element) =>
        [undefined, "::before", "::after"]
          .map((part) => getComputedStyle(element, part))
          .filter((style) =>
            [style.transitionDuration, style.animationDuration].some((one) => longestMs(one) > 1),
          )
          .map(() => `${element.tagName} ${element.className}`),
      );
    });
    expect(moving, path).toEqual([]);
  }
});
