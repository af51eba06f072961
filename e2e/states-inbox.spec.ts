import { expect } from "@playwright/test";
import { thread } from "./chat-room.ts";
import { owner, password } from "./people.ts";
import { button, dialog, inLooks, menu } from "./states.ts";

const panel = "aside[aria-label]";
const list = "main section[aria-label]:has(search)";

inLooks("whom one writes with", async (stage) => {
  const { page, t, phone, chats, keep, walk, shut } = stage;
  await page.goto(`/inbox/${chats.kinds}`);
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  if (phone) {
    await page
      .getByRole("region", { name: /Bu Ratna/ })
      .getByRole("button", { name: t.thread.more, exact: true })
      .click();
    await page.getByRole("menuitem", { name: t.thread.panel }).click();
  }
  const aside = page.locator(panel);
  await expect(aside.getByRole("button", { name: /foto|photo/i }).first()).toBeVisible();
  await keep(page, "contact-panel", panel);
  await button(page, t.contact.files.documents).click();
  await expect(aside.getByText("daftar-harga-grosir", { exact: false }).first()).toBeVisible();
  await keep(page, "contact-documents", panel);
  await button(page, t.contact.files.links).click();
  await expect(aside.getByText("shop.example")).toBeVisible();
  await keep(page, "contact-links", panel);
  await walk(page, "contact", panel);
  const actions = button(page, t.contact.menu);
  await actions.click();
  await keep(page, "contact-menu", menu);
  await page.getByRole("menuitem", { name: t.contact.merge }).click();
  await page.getByRole("searchbox", { name: t.contact.mergeSearch }).fill("intan");
  await expect(page.locator(dialog).getByText("Intan").first()).toBeVisible();
  await keep(page, "merge-contact", dialog);
  await walk(page, "merge-contact", dialog);
  await shut(page, dialog, actions);
  await actions.click();
  await page.getByRole("menuitem", { name: t.contact.erase }).click();
  await keep(page, "erase-contact", dialog);
  await shut(page, dialog, actions);
});

inLooks("what is around the list", async ({ page, t, phone, keep, walk, shut }) => {
  await page.goto("/inbox");
  await expect(page.locator("[data-conversation]").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: t.palette.title }).fill("ra");
  await expect(page.getByRole("option", { name: /Ratna/ }).first()).toBeVisible();
  await keep(page, "palette", dialog);
  await shut(page, dialog);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: t.shortcuts.title })).toBeVisible();
  await keep(page, "shortcuts", dialog);
  await shut(page, dialog);
  await button(page, t.filters.title).click();
  await expect(page.getByRole("menuitemradio", { name: "VIP" })).toBeVisible();
  await keep(page, "filters", menu);
  await shut(page, menu, button(page, t.filters.title));
  await walk(page, "list", list);
  await page.getByRole("searchbox", { name: t.list.search }).fill("tidak ada siapa-siapa");
  await expect(page.getByText(t.list.notFoundText)).toBeVisible();
  await keep(page, "nothing-found", list);
  await page.getByRole("searchbox", { name: t.list.search }).fill("");
  const account = phone ? t.account.more : t.account.menu.replace("{name}", "Toko Uji");
  await button(page, account).click();
  await expect(page.getByRole("menuitemradio", { name: "English" })).toBeVisible();
  await keep(page, "account-menu", menu);
  await shut(page, menu, button(page, account));
});

inLooks("somebody new is written to, with a template", async (stage) => {
  const { t, keep, walk, shut } = stage;
  const page = await stage.enterAs(owner, password);
  await page.goto("/inbox");
  const begin = button(page, t.templateSheet.begin.title);
  await begin.click();
  await page.getByLabel(t.templateSheet.begin.phone).fill("081234567890");
  await keep(page, "new-conversation", dialog);
  await walk(page, "new-conversation", dialog);
  await page.getByRole("button", { name: t.templateSheet.begin.chooseTemplate }).click();
  const sheet = page.getByRole("dialog", { name: t.templateSheet.sheet.title });
  await expect(sheet.getByRole("button", { name: /Retur diterima/ })).toBeVisible();
  await keep(page, "templates", dialog);
  await sheet.getByRole("button", { name: /Retur diterima/ }).click();
  await expect(sheet.getByRole("textbox", { name: /\{\{1\}\}/ })).toBeVisible();
  await expect(sheet.getByText("+62 812-3456-7890").first()).toBeVisible();
  await keep(page, "template", dialog);
  await walk(page, "template", dialog);
  await shut(page, dialog, begin);
});
