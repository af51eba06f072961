import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";
import { newChannel } from "./examples.ts";
import { password, type Shop } from "./shop.ts";

const press = (page: Page, key = "Enter") => page.keyboard.press(key);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Chosen from the menu of a row, and agreed to, without a mouse. */
async function remove(page: Page, row: string | RegExp, item: string, action: string | RegExp) {
  await button(page, row).focus();
  await press(page);
  await page.getByRole("menuitem", { name: item }).focus();
  await press(page);
  await page.getByRole("dialog").getByRole("button", { name: action }).focus();
  await press(page);
  await expect(button(page, row)).toHaveCount(0);
}

/** Neither at the top of the page nor on the page as a whole. */
const landed = (page: Page, where: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), where)
    .toMatch(/^(A|BUTTON|INPUT|SELECT|TEXTAREA)$/);

async function enableTotp(shop: Shop) {
  const { secret } = await given(shop.owner.post("/me/totp", {}), 201);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await given(shop.owner.post("/me/totp/confirm", { code }));
}

test("whoever takes something away in a room without a mouse goes on where it was", async ({
  browser,
  shop,
}) => {
  test.setTimeout(120_000);
  await shop.otherSession();
  await given(shop.owner.post("/products", { name: "Kain Lurik", price: 100_000 }), 201);
  await given(shop.owner.post("/webhooks", { url: "https://toko.example/", events: ["*"] }), 201);
  await given(shop.owner.post("/channels", { ...newChannel(), name: "WA Cabang" }), 201);
  await shop.hire("AGENT");
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  await enableTotp(shop);

  await page.goto("/settings/profile");
  await button(page, "Keluarkan semua yang lain").focus();
  await press(page);
  await expect(button(page, "Keluarkan semua yang lain")).toHaveCount(0);
  await landed(page, "sessions");
  await button(page, "Matikan").focus();
  await press(page);
  await page.getByRole("dialog").getByLabel("Kata sandi").fill(password);
  await press(page);
  await expect(button(page, "Aktifkan")).toBeFocused();

  await page.goto("/settings/shop");
  await page.getByLabel("Nama toko").fill("Toko Bu Sari");
  await button(page, "Simpan").focus();
  await press(page);
  await expect(button(page, "Simpan")).toHaveCount(0);
  await landed(page, "settings");

  await page.goto("/settings/team");
  await remove(page, "Tindakan untuk Rina", "Keluarkan", /^Keluarkan/);
  await landed(page, "team");
  await page.goto("/api-keys");
  await remove(page, "Tindakan untuk Uji", "Cabut", /^Cabut/);
  await landed(page, "keys");
  await page.goto("/webhooks");
  await remove(page, /^Tindakan untuk https/, "Hapus", /^Hapus/);
  await landed(page, "webhooks");
  await page.goto("/catalog");
  await remove(page, "Tindakan untuk Kain Lurik", "Arsipkan", /^Arsipkan/);
  await landed(page, "catalog");
  await page.goto("/channels");
  await remove(page, "Tindakan untuk WA Cabang", "Arsipkan", /^Arsipkan/);
  await landed(page, "channels");
});
