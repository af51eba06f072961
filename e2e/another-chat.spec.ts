import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";

test("nothing that was begun in one chat is there in the next", async ({ browser, shop }) => {
  const first = await shop.humanChat(undefined, "kemeja yang merah");
  const second = await shop.humanChat(undefined, "kemeja yang biru");
  const page = await openChat(browser, shop, first.id);
  const header = page.locator("section > header").filter({ has: page.locator("h2") });
  const panel = page.getByRole("complementary");
  const open = async (id: string, said: string) => {
    // Pressed by nobody: no pointer goes down outside of what is open.
    await page.locator(`[data-conversation="${id}"]`).evaluate((card: HTMLElement) => card.click());
    await expect(thread(page)).toContainText(said);
  };

  await header.getByRole("button", { name: "Cari di percakapan" }).click();
  await page.getByRole("searchbox", { name: "Cari di percakapan ini" }).fill("merah");
  await expect(thread(page).locator("mark")).toHaveText("merah");
  await panel.getByRole("button", { name: /^Ukuran, alamat/ }).click();
  await panel.getByRole("textbox").fill("langganan grosir");
  await header.getByRole("button", { name: "Tunda" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await open(second.id, "kemeja yang biru");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("searchbox", { name: "Cari di percakapan ini" })).toHaveCount(0);
  await expect(panel).toContainText(second.phone.slice(-4));
  await expect(panel.getByRole("textbox")).toHaveCount(0);
  await expect(header).toContainText(second.phone.slice(-4));
  await expect(panel).not.toContainText("langganan grosir");

  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Tulis catatan" }).fill("titip ya");
  await open(first.id, "kemeja yang merah");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(thread(page).locator("mark")).toHaveCount(0);
  await expect(reply(page)).toHaveValue("");
  await expect(panel).toContainText("langganan grosir");

  await header.getByRole("button", { name: "Selesai" }).click();
  await expect(header.getByRole("button", { name: "Buka lagi" })).toBeVisible();
  await open(second.id, "kemeja yang biru");
  await expect(header.getByRole("button", { name: "Selesai" })).toBeEnabled();
});

test("a panel that was closed beside one chat is closed beside the next", async ({
  browser,
  shop,
}) => {
  const first = await shop.humanChat(undefined, "yang pertama");
  const second = await shop.humanChat(undefined, "yang kedua");
  const page = await openChat(browser, shop, first.id);
  const panel = page.getByRole("complementary");
  await expect(panel).toBeVisible();
  await page.getByRole("button", { name: "Panel kontak", pressed: true }).click();
  await expect(panel).toHaveCount(0);
  await page.locator(`[data-conversation="${second.id}"]`).click();
  await expect(thread(page)).toContainText("yang kedua");
  await expect(panel).toHaveCount(0);
  await page.getByRole("button", { name: "Panel kontak", pressed: false }).click();
  await expect(panel).toContainText(second.phone.slice(-4));
});
