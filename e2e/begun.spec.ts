import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { enter, openChat, openMenu, reply, row, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { newPhone } from "./shop.ts";
import { approved, givenTemplates, templatesTo } from "./templates.ts";

const opened = "**/api/v1/conversations";

test("whom a reply answers is kept with its words, until that message is taken away", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat(undefined, "ada yang L?");
  const page = await openChat(browser, shop, id);
  const chip = page.getByRole("button", { name: "Batal mengutip" });
  const answer = async (text: string) => {
    await openMenu(page, text);
    await page.getByRole("menuitem", { name: "Balas pesan ini" }).click();
    await expect(chip).toBeVisible();
  };
  await answer("ada yang L?");
  await reply(page).fill("Ada, tinggal dua.");
  await page.reload();
  await expect(chip).toBeVisible();
  await expect(reply(page)).toHaveValue("Ada, tinggal dua.");
  await reply(page).press("Enter");
  await expect(row(page, "Ada, tinggal dua.").getByRole("button", { name: /L\?/ })).toBeVisible();
  await expect(chip).toHaveCount(0);
  await page.reload();
  await expect(reply(page)).toHaveValue("");
  await expect(chip).toHaveCount(0);

  const { id: taken } = await shop.chat(phone, "salah ketik");
  expect(taken).toBe(id);
  await expect(thread(page).getByText("salah ketik")).toBeVisible();
  await answer("salah ketik");
  await reply(page).fill("Yang mana, Kak?");
  const said = (await shop.saidIn(id)).find(({ text }) => text === "salah ketik");
  await given(shop.api.call("DELETE", `/messages/${said?.id}?for=me`));
  await expect(chip).toHaveCount(0);
  await expect(reply(page)).toHaveValue("Yang mana, Kak?");
  await page.reload();
  await expect(reply(page)).toHaveValue("Yang mana, Kak?");
  await expect(chip).toHaveCount(0);
});

test("two labels that are put on while the first is on its way are both there", async ({
  browser,
  shop,
}) => {
  for (const name of ["Grosir", "VIP"]) await given(shop.owner.post("/labels", { name }), 201);
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id, { width: 1_440 });
  const panel = page.getByRole("complementary", { name: "Kontak" });
  let open = () => {};
  const later = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(`**/api/v1/conversations/${id}`, async (route) => {
    if (route.request().method() === "PATCH") await later;
    await route.fallback();
  });
  for (const name of ["Grosir", "VIP"]) {
    await panel.getByRole("button", { name: "Label", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
    await expect(panel.getByRole("button", { name: `Lepas label ${name}` })).toBeVisible();
  }
  open();
  const labels = async () => (await given(shop.api.get(`/conversations/${id}`))).labels;
  await expect.poll(labels).toEqual(["Grosir", "VIP"]);

  // What was refused is taken off again, and says why.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const error = { code: "FORBIDDEN", message: "Bukan chat Anda.", requestId: "1" };
  await page.route(`**/api/v1/conversations/${id}`, (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({ status: 403, json: { ok: false, error } })
      : route.fallback(),
  );
  await panel.getByRole("button", { name: "Lepas label VIP" }).click();
  await expect(page.getByText("Bukan chat Anda.")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Lepas label VIP" })).toBeVisible();
});

const sheetOf = (page: Page) => page.getByRole("dialog", { name: "Kirim template" });

test("a template to a new number loses nothing to a reload, and goes out once", async ({
  browser,
  shop,
}) => {
  await givenTemplates(shop, [
    approved("barang_siap", "UTILITY", {
      type: "BODY",
      text: "Halo {{1}}, pesanan {{2}} siap diambil.",
      example: { body_text: [["Sari", "INV-7"]] },
    }),
  ]);
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  const phone = newPhone();
  const begin = page.getByRole("button", { name: "Percakapan baru" });
  const number = page.getByLabel("Nomor WhatsApp");
  const sheet = sheetOf(page);
  const field = sheet.getByRole("textbox", { name: /\{\{2\}\}/ });
  const choose = () => page.getByRole("button", { name: "Pilih template" }).click();
  await begin.click();
  await number.fill(phone);
  await page.getByLabel("Nama", { exact: true }).fill("Bu Sari");
  await choose();
  await field.fill("INV-1");
  // What is typed is kept after a pause.
  await page.reload();
  await begin.click();
  await expect(number).toHaveValue(phone);
  await choose();
  await expect(field).toHaveValue("INV-1");

  // Without a line it waits in its form, through a reload, too.
  await page.route(opened, (route) => route.abort());
  const press = () => sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await press();
  await expect(sheet.getByRole("alert")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  expect(await templatesTo(phone)).toEqual([]);
  await begin.click();
  await choose();
  await expect(field).toHaveValue("INV-1");
  await press();
  await expect(sheet).toBeHidden();
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(1);
  const words = "Halo Sari, pesanan INV-1 siap diambil.";
  await expect(thread(page).getByText(words)).toHaveCount(1);

  // Nothing of it waits for the next stranger.
  await begin.click();
  await expect(number).toHaveValue("");
  const other = newPhone();
  await number.fill(other);
  await choose();
  await expect(field).toHaveValue("");
  await field.fill("INV-2");
  await sheet.getByRole("textbox", { name: /\{\{1\}\}/ }).fill("Dewi");
  // The server takes it, and nobody hears of it.
  await page.route(opened, async (route) => {
    await route.fetch();
    await route.abort().catch(() => {});
  });
  await press();
  await expect(sheet.getByRole("alert")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await begin.click();
  await choose();
  await press();
  await expect(sheet).toBeHidden();
  await expect(thread(page).getByText("Halo Dewi, pesanan INV-2 siap diambil.")).toHaveCount(1);
  await expect.poll(() => templatesTo(other), { timeout: 30_000 }).toHaveLength(1);
  const id = page.url().split("/").at(-1) ?? "";
  const sent = (await shop.saidIn(id)).filter(({ type }) => type === "template");
  expect(sent).toHaveLength(1);
});

test("a first word that is refused leaves nobody behind in the list", async ({ browser, shop }) => {
  const body = { type: "BODY", text: "Halo {{1}}, apa kabar?" };
  await givenTemplates(shop, [approved("apa_kabar", "UTILITY", body)]);
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  const phone = newPhone();
  await page.getByRole("button", { name: "Percakapan baru" }).click();
  await page.getByLabel("Nomor WhatsApp").fill(phone);
  await page.getByRole("button", { name: "Pilih template" }).click();
  const sheet = sheetOf(page);
  const field = sheet.getByRole("textbox", { name: /\{\{1\}\}/ });
  const press = () => sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await field.fill("Sari      Dewi");
  await press();
  await expect(sheet.getByRole("alert")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  expect((await given(shop.owner.get("/conversations"))).items).toEqual([]);
  expect((await given(shop.owner.get("/contacts"))).items).toEqual([]);
  await expect(page.locator("[data-conversation]")).toHaveCount(0);
  await field.fill("Sari");
  await press();
  await expect(sheet).toBeHidden();
  await expect(thread(page).getByText("Halo Sari, apa kabar?")).toBeVisible();
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(1);
  await expect(page.locator("[data-conversation]")).toHaveCount(1);
});
