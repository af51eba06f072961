import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { newPhone } from "./shop.ts";

test("whoever works without a mouse is never thrown back to the top of the page", async ({
  browser,
  shop,
}) => {
  test.setTimeout(120_000);
  for (const name of ["Grosir", "VIP"]) await given(shop.owner.post("/labels", { name }), 201);
  const { id } = await shop.humanChat(newPhone(), "halo");
  const page = await openChat(browser, shop, id, { width: 1_440 });
  const panel = page.getByRole("complementary", { name: "Kontak" });
  const region = page.getByRole("region", { name: /^Percakapan dengan/ });
  const press = (key: string) => page.keyboard.press(key);
  const note = page.getByRole("textbox", { name: "Tulis catatan" });
  const add = panel.getByRole("button", { name: "Label", exact: true });
  const takeOff = (name: string) => panel.getByRole("button", { name: `Lepas label ${name}` });

  await test.step("labels are put on, the last one too, written, and taken off", async () => {
    for (const name of ["Grosir", "VIP"]) {
      await add.focus();
      await press("Enter");
      await page.getByRole("menuitem", { name }).focus();
      await press("Enter");
      await expect(takeOff(name)).toBeVisible();
      await expect(add).toBeFocused();
    }
    await press("Enter");
    await page.keyboard.type("Reseller");
    await press("Enter");
    await expect(takeOff("Reseller")).toBeVisible();
    await expect(add).toBeFocused();
    await press("Enter");
    await expect(panel.getByRole("textbox", { name: "Label baru" })).toBeFocused();
    await press("Escape");
    await expect(add).toBeFocused();
    await takeOff("VIP").focus();
    await press("Enter");
    await expect(takeOff("Reseller")).toBeFocused();
    await press("Enter");
    await expect(add).toBeFocused();
  });

  await test.step("a chat is resolved, opened again, put aside, given away and taken", async () => {
    await region.getByRole("button", { name: /^Selesai/ }).focus();
    await press("Enter");
    const again = region.getByRole("button", { name: "Buka lagi" });
    await expect(again).toBeFocused();
    await press("Enter");
    await expect(region.getByRole("button", { name: /^Selesai/ })).toBeFocused();
    const snooze = region.getByRole("button", { name: "Tunda", exact: true });
    await snooze.focus();
    await press("Enter");
    await page.getByRole("menuitem", { name: "Besok pagi" }).focus();
    await press("Enter");
    await expect(snooze).toHaveAttribute("aria-pressed", "true");
    await expect(snooze).toBeFocused();
    await region.getByRole("button", { name: "Bot", exact: true }).focus();
    await press("Enter");
    const take = page.getByRole("button", { name: /^Ambil alih/ });
    await take.focus();
    await press("Enter");
    await expect(reply(page)).toBeFocused();
    await press("Escape");
  });

  await test.step("resolving by a letter takes the focus from nobody", async () => {
    await thread(page).focus();
    await press("e");
    await expect(region.getByRole("button", { name: "Buka lagi" })).toBeVisible();
    await expect(thread(page)).toBeFocused();
  });

  await test.step("a note is saved, and what is typed next goes to nobody", async () => {
    await press("n");
    await note.fill("untuk tim saja");
    await press("Enter");
    await expect(thread(page).getByText("untuk tim saja")).toBeVisible();
    await expect(note).toHaveCount(0);
    await expect(thread(page)).toBeFocused();
    await press("n");
    await expect(note).toBeFocused();
    await press("Escape");
    await expect(thread(page)).toBeFocused();
  });

  await test.step("a note is deleted", async () => {
    const shown = thread(page).getByRole("article").filter({ hasText: "untuk tim saja" });
    await shown.getByRole("button", { name: "Tindakan lain" }).focus();
    await press("Enter");
    await page.getByRole("menuitem", { name: "Hapus untuk tim" }).focus();
    await press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Hapus untuk tim" }).focus();
    await press("Enter");
    await expect(thread(page).getByText("Catatan ini sudah dihapus")).toBeVisible();
    await expect(thread(page)).toBeFocused();
  });

  await test.step("a quote is dropped, a search closed", async () => {
    await press("r");
    await page.getByRole("button", { name: "Batal mengutip" }).focus();
    await press("Enter");
    await expect(reply(page)).toBeFocused();
    await press("Escape");
    await press("f");
    await expect(page.getByRole("searchbox", { name: "Cari di percakapan ini" })).toBeFocused();
    await press("Escape");
    await expect(thread(page)).toBeFocused();
  });

  await test.step("a panel over the chat is closed", async () => {
    await page.setViewportSize({ width: 1_100, height: 900 });
    const door = region.getByRole("button", { name: "Panel kontak" });
    await door.focus();
    await press("Enter");
    await panel.getByRole("button", { name: "Tutup" }).focus();
    await press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(door).toBeFocused();
  });
});

test("whoever is writing when the bot gets the chat presses nothing by typing on", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await reply(page).fill("sebentar ya, ");
  await given(shop.api.post(`/conversations/${id}/release`));
  await expect(page.getByRole("button", { name: /^Ambil alih/ })).toBeVisible();
  await expect(page.locator("[data-composer]")).toBeFocused();
  // Each of these letters is a shortcut.
  for (const key of ["a", "e", " ", "Enter"]) await page.keyboard.press(key);
  expect(await statusOf(page, id)).toBe("BOT");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(reply(page)).toBeFocused();
  await expect(reply(page)).toHaveValue("sebentar ya, ");
});

const statusOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(
    async (path) => (await (await fetch(path)).json()).data.status,
    `/api/v1/conversations/${id}`,
  );
