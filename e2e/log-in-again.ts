import type { Page } from "@playwright/test";
import { password } from "./shop.ts";

export const sessionEnded = (page: Page) =>
  page.getByRole("dialog", { name: "Sesi Anda sudah berakhir", exact: true });

/** Logs in beside a page whose session has ended, and comes back to it. */
export async function logInAgain(page: Page, email: string): Promise<void> {
  const [login] = await Promise.all([
    page.waitForEvent("popup"),
    sessionEnded(page).getByRole("button", { name: "Masuk lagi" }).click(),
  ]);
  await login.getByLabel("Email").fill(email);
  await login.getByLabel("Kata sandi", { exact: true }).fill(password);
  await login.getByRole("button", { name: "Masuk", exact: true }).click();
  await login.waitForURL(/\/inbox/);
  await login.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}
