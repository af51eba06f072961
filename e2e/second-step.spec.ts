import { Secret, TOTP } from "otpauth";
import { expect, test } from "./browser-test.ts";
import { Client, given } from "./client.ts";
import { openBrowser } from "./people.ts";
import { password, Shop } from "./shop.ts";

const address = () => `10.9.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;

test("who has a second step is asked for a code after the password, and gets in with the right one", async ({
  browser,
}) => {
  const shop = await Shop.open(new Client({ "x-forwarded-for": address() }));
  const { secret } = await given(shop.owner.post("/me/totp", {}), 201);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const shown = (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
  const { recoveryCodes } = await given(shop.owner.post("/me/totp/confirm", { code: shown(-1) }));
  const context = await openBrowser(browser);
  const page = await context.newPage();
  await page.goto("/login");
  await page.getByLabel("Email").fill(shop.user.email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Satu langkah lagi" })).toBeVisible();
  await page.getByLabel("Kode autentikator").fill("000000");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Kode salah" })).toBeVisible();
  await page.getByRole("button", { name: "Pakai kode pemulihan" }).click();
  await page.getByLabel("Kode pemulihan", { exact: true }).fill(recoveryCodes[0]);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL(/\/inbox/);
  await context.close();
});
