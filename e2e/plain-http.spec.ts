import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { openChat, openMenu, reply, thread } from "./chat-room.ts";

/** What browsers hide where a page came over plain http, as in a shop's own network. */
async function asOverPlainHttp(page: Page) {
  await page.context().addInitScript(() => {
    for (const name of ["locks", "clipboard", "serviceWorker", "mediaDevices"]) {
      delete (Navigator.prototype as unknown as Record<string, unknown>)[name];
    }
    delete (Crypto.prototype as unknown as Record<string, unknown>).randomUUID;
    delete (Crypto.prototype as unknown as Record<string, unknown>).subtle;
  });
  await page.reload();
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
}

test("over plain http two tabs that know of the same unsent messages say each once, in order", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const errors: string[] = [];
  page.context().on("weberror", (one) => errors.push(one.error().message));
  await asOverPlainHttp(page);
  let asked = 0;
  let open = () => {};
  const later = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.context().route("**/api/v1/conversations/*/messages", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    asked += 1;
    await later;
    await route.fallback();
  });
  const words = ["satu", "dua", "tiga"];
  for (const word of words) {
    await reply(page).fill(word);
    await reply(page).press("Enter");
  }
  const other = await page.context().newPage();
  await other.goto(`/inbox/${id}`);
  // Nothing keeps the second from trying, too.
  await expect.poll(() => asked).toBe(2);
  open();
  for (const tab of [page, other]) {
    await expect(thread(tab).getByLabel("Menunggu dikirim")).toHaveCount(0);
    for (const word of words) {
      await expect(thread(tab).getByText(word, { exact: true })).toHaveCount(1);
    }
  }
  const said = (await shop.saidIn(id)).map(({ text }) => text);
  expect(said.filter((text) => words.includes(text ?? ""))).toEqual(words);
  const left = () =>
    other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("sapa.outbox.")));
  await expect.poll(left).toEqual([]);
  expect(errors).toEqual([]);
});

test("over plain http a number and a message are copied the old way", async ({ browser, shop }) => {
  const { id, phone } = await shop.humanChat(undefined, "Jl. Slamet Riyadi 12, Solo");
  const page = await openChat(browser, shop, id, { width: 1_440 });
  await asOverPlainHttp(page);
  const pasted = async () => {
    await reply(page).fill("");
    await reply(page).press("Control+v");
    return reply(page).inputValue();
  };
  await openMenu(page, "Jl. Slamet Riyadi 12, Solo");
  await page.getByRole("menuitem", { name: "Salin teks" }).click();
  await expect(page.getByText("Teks disalin")).toBeVisible();
  expect(await pasted()).toBe("Jl. Slamet Riyadi 12, Solo");
  // Nobody knows a name yet: the number stands once, and the place beneath it asks for one.
  const panel = page.getByRole("complementary", { name: "Kontak" });
  await panel.getByRole("button", { name: "Salin nomor" }).click();
  await expect(page.getByText("Nomor disalin")).toBeVisible();
  expect(await pasted()).toBe(`+${phone}`);
  await expect(panel.getByText(/^\+62 812/)).toHaveCount(1);
  await panel.getByRole("button", { name: "Beri nama" }).click();
  await panel.getByRole("textbox", { name: "Ganti nama" }).fill("Bu Sari");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { name: "Bu Sari" })).toBeVisible();
  await expect(panel.getByText(/^\+62 812/)).toHaveCount(1);
});
