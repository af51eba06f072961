import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { logIn, owner, rina } from "./people.ts";

let step = 0;

/** One picture per step, in order, to be looked at. */
async function keep(page: Page, name: string): Promise<void> {
  step += 1;
  const number = String(step).padStart(2, "0");
  await page.screenshot({ path: `e2e/output/story/${number}-${name}.png` });
}

/** The smallest thing around a text that also holds its ticks. */
const bubble = (where: Locator, text: string): Locator =>
  where.getByText(text).locator("xpath=ancestor::*[.//*[@role='img']][1]");

test("a customer asks a price, then a person; the agent answers and both sides see blue ticks", async ({
  browser,
}) => {
  const phone = await logIn(browser, owner);
  const agent = await logIn(browser, rina);
  await keep(agent, "inbox");

  await phone.goto("/sandbox");
  const name = `Bu Ratna ${Date.now() % 10_000}`;
  await phone.getByRole("button", { name: "Pelanggan lain" }).click();
  await phone.getByLabel("Nama", { exact: true }).fill(name);
  await phone.getByLabel("Nomor", { exact: true }).fill(`0812${String(Date.now()).slice(-8)}`);
  await keep(phone, "new-customer");
  await phone.getByRole("button", { name: "Pakai", exact: true }).click();
  const write = phone.getByRole("textbox", { name: "Ketik pesan" });
  const chat = phone.getByRole("log");

  await write.fill("halo kak, harga kemeja parang berapa ya?");
  await write.press("Enter");
  await keep(phone, "question");
  const price = chat.getByText(/Rp\s245\.000/);
  await expect(price.first()).toBeVisible({ timeout: 15_000 });
  await keep(phone, "bot-answers-with-a-price");

  await write.fill("mau bicara sama admin dong");
  await write.press("Enter");
  const card = agent.getByRole("link", { name: new RegExp(name) });
  await expect(card).toContainText("Belum diambil", { timeout: 15_000 });
  await keep(agent, "handed-off");

  await card.click();
  const thread = agent.getByRole("log");
  await expect(thread.getByText("mau bicara sama admin dong")).toBeVisible();
  await expect(thread.getByText(/menyerahkan ke manusia/)).toBeVisible();
  await keep(agent, "thread");
  await expect(bubble(chat, "mau bicara sama admin dong").getByLabel("Dibaca")).toBeVisible({
    timeout: 15_000,
  });
  await keep(phone, "the-customer-sees-it-was-read");

  const composer = agent.getByRole("textbox", { name: "Tulis balasan" });
  await composer.fill("Halo Bu, dengan Rina. Ada yang bisa saya bantu?");
  await composer.press("Enter");
  await expect(thread.getByText("dengan Rina")).toBeVisible();
  await expect(chat.getByText("dengan Rina", { exact: false })).toBeVisible({ timeout: 10_000 });
  await keep(phone, "the-customer-gets-it");
  await expect(bubble(thread, "dengan Rina").getByLabel("Dibaca")).toBeVisible({ timeout: 15_000 });
  await keep(agent, "read");
});
