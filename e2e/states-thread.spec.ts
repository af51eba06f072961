import { expect } from "@playwright/test";
import { openMenu, row, thread } from "./chat-room.ts";
import { button, chat, dialog, inLooks, menu, popup } from "./states.ts";

const last = "JP8841209375";

inLooks("a chat with every kind of message", async (stage) => {
  const { page, t, phone, chats, keep, walk, shut } = stage;
  await page.goto(`/inbox/${chats.kinds}`);
  await expect(thread(page).getByText(last)).toBeVisible();
  await keep(page, "every-kind", chat);
  await thread(page).evaluate((log) => log.scrollTo(0, 0));
  await expect(thread(page).getByText("Dewi Larasati")).toBeVisible();
  await keep(page, "every-kind-top", chat);
  await thread(page).evaluate((log) => log.scrollTo(0, log.scrollHeight));

  await openMenu(page, last, t.chat.menu.more);
  await keep(page, "message-menu", menu);
  await page.getByRole("menuitem", { name: t.chat.menu.deleteForTeam }).click();
  await keep(page, "delete-message", dialog);
  await walk(page, "delete-message", dialog);
  await shut(page, dialog);
  if (phone) {
    await openMenu(page, last, t.chat.menu.more);
    await page.getByRole("menuitem", { name: t.chat.menu.moreReactions }).click();
  } else {
    await row(page, last).hover();
    const react = { name: t.chat.menu.react, exact: true };
    await row(page, last).getByRole("button", react).click();
  }
  await keep(page, "reactions", popup);
  await shut(page, popup);

  const album = thread(page).getByRole("group", { name: /^5 / });
  await album.getByRole("button").first().click();
  await expect(page.getByRole("dialog", { name: t.lightbox.title })).toBeVisible();
  await keep(page, "lightbox", dialog);
  await walk(page, "lightbox", dialog);
  await shut(page, dialog, album.getByRole("button").first());

  await page.keyboard.press("f");
  await page.getByRole("searchbox", { name: t.chat.search.label }).fill("siap");
  const place = t.chat.search.place.replace("{at}", "1").replace("{count}", "1");
  await expect(page.getByText(place)).toBeVisible();
  await keep(page, "search-in-chat", chat);
  await page.keyboard.press("Escape");
});

inLooks("what is done with a chat, from its header", async (stage) => {
  const { page, t, phone, chats, keep, shut } = stage;
  await page.goto(`/inbox/${chats.kinds}`);
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  if (phone) {
    const more = page
      .getByRole("region", { name: /Bu Ratna/ })
      .getByRole("button", { name: t.thread.more, exact: true });
    await more.click();
    await expect(page.getByRole("menuitemradio", { name: "Rina" })).toBeVisible();
    await keep(page, "phone-actions", menu);
    await shut(page, menu, more);
    return;
  }
  const assigned = new RegExp(`^${t.assign.title}|^${t.assign.to.split("{")[0]}`);
  await page.getByRole("button", { name: assigned }).click();
  await expect(page.getByRole("menuitemradio", { name: "Rina" })).toBeVisible();
  await keep(page, "assign", menu);
  await shut(page, menu, page.getByRole("button", { name: assigned }));
  await button(page, t.snooze.title).click();
  await keep(page, "snooze", menu);
  await shut(page, menu, button(page, t.snooze.title));
  await stage.walk(page, "chat", chat);
});
