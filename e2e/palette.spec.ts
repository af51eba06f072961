import { expect, test } from "./browser-test.ts";
import { logIn, owner } from "./people.ts";

test("Ctrl-K finds a person, acts on the open chat, and goes to a room", async ({ browser }) => {
  const page = await logIn(browser, owner);
  const field = page.getByRole("combobox", { name: "Cari apa saja" });
  await expect(page.locator("[data-conversation]").first()).toBeVisible();

  await page.keyboard.press("Control+k");
  await field.fill("wahyu");
  await page
    .getByRole("option", { name: /Wahyu Hidayat/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Wahyu Hidayat" }).first()).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: /Ambil alih/ }).click();
  await expect(page.getByRole("textbox", { name: "Tulis balasan" })).toBeVisible();

  await page.keyboard.press("Control+k");
  await field.fill("katalog");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/catalog/);
});

test("letters are letters while one writes", async ({ browser }) => {
  const page = await logIn(browser, owner);
  const search = page.getByRole("searchbox", { name: "Cari percakapan" });
  await search.fill("");
  await search.pressSequentially("e?jk");
  await expect(search).toHaveValue("e?jk");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await search.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Pintasan keyboard" })).toContainText("Ctrl");
});
