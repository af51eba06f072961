import { expect } from "@playwright/test";
import { thread } from "./chat-room.ts";
import { pixel } from "./pixel.ts";
import { button, chat, dialog, inLooks, menu, popup, type Stage } from "./states.ts";

/** What is suggested stands on top of the composer, in its frame. */
const suggestions = `${chat} :has(> [role=listbox])`;

inLooks("what is put into a reply", async (stage) => {
  const { page, t, phone, chats, keep, walk, shut } = stage;
  await page.goto(`/inbox/${chats.kinds}`);
  const write = page.getByRole("textbox", { name: t.composer.placeholder });
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  await write.fill("/");
  await expect(page.getByRole("option", { name: /ongkir/ })).toBeVisible();
  await keep(page, "canned-replies", suggestions);
  await write.fill("#kem");
  await expect(page.getByRole("option", { name: /Kemeja/ })).toBeVisible();
  await keep(page, "products", suggestions);
  await write.fill("");
  if (phone) {
    await button(page, t.composer.add).click();
    await keep(page, "phone-add", menu);
    await shut(page, menu, button(page, t.composer.add));
  } else {
    await button(page, t.chat.composer.emoji).click();
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    await keep(page, "emoji", popup);
    await shut(page, popup, button(page, t.chat.composer.emoji));
  }
  await more(stage, t.chat.composer.location);
  await page
    .getByRole("textbox", { name: t.chat.place.where })
    .fill("https://www.google.com/maps/@-7.5755,110.8243,17z");
  await expect(page.getByText(t.chat.place.preview)).toBeVisible();
  await keep(page, "place", dialog);
  await walk(page, "place", dialog);
  await shut(page, dialog);
  await more(stage, t.chat.composer.contact);
  await expect(page.locator(dialog).getByText("Bu Ratna", { exact: false }).first()).toBeVisible();
  await keep(page, "card", dialog);
  await walk(page, "card", dialog);
  await shut(page, dialog);

  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([
      { name: "depan.png", mimeType: "image/png", buffer: pixel },
      { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(17 * 1024 * 1024) },
    ]);
  await expect(page.getByRole("textbox", { name: t.chat.attach.caption })).toBeVisible();
  await keep(page, "attach", dialog);
  await walk(page, "attach", dialog);
  await shut(page, dialog);
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: t.composer.noteLabel }).fill("@");
  await expect(page.getByRole("option", { name: "Rina" })).toBeVisible();
  await keep(page, "note", chat);
});

async function more({ page, t, phone }: Stage, what: string): Promise<void> {
  await button(page, phone ? t.composer.add : t.chat.composer.more).click();
  await page.getByRole("menuitem", { name: what, exact: true }).click();
}

inLooks("the composer says who may write what", async ({ page, t, chats, keep }) => {
  for (const state of ["bot", "closed", "resolved", "unclaimed", "down"] as const) {
    await page.goto(`/inbox/${chats[state]}`);
    await expect(thread(page)).toHaveAttribute("tabindex", "0");
    if (state === "down") await expect(page.getByText(t.composer.channelDown)).toBeVisible();
    await keep(page, `composer-${state}`, chat);
  }
});
