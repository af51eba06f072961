import { expect, test } from "./browser-test.ts";
import { enter, openChat, openMenu, reply, row, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { dimas, logIn, rina } from "./people.ts";
import { newPhone } from "./shop.ts";

test("an agent takes a chat over, quotes, reacts, shows a product, notes, snoozes and resolves", async ({
  browser,
  shop,
}) => {
  await given(shop.api.post("/products", { name: "Kemeja Parang", price: 245_000, stock: 6 }), 201);
  const colleague = await shop.hire("AGENT");
  const phone = newPhone();
  const { id } = await shop.chat(phone, "ada kemeja parang?", { name: "Bu Ratna" });
  const page = await openChat(browser, shop, id);

  await expect(page.getByText("Bot sedang menangani")).toBeVisible();
  await page.keyboard.press("a");
  await expect(reply(page)).toBeVisible();
  await expect(thread(page).getByText(/mengambil alih/)).toBeVisible();

  await openMenu(page, "ada kemeja parang?");
  await page.getByRole("menuitem", { name: "Balas pesan ini" }).click();
  await reply(page).fill("Ada Bu, *ukuran L* tinggal dua.");
  await reply(page).press("Enter");
  const answer = row(page, "ukuran L");
  await expect(answer.getByRole("button", { name: /^Bu Ratna ada kemeja/ })).toBeVisible();
  await expect(answer.locator("strong")).toHaveText("ukuran L");

  await openMenu(page, "ada kemeja parang?");
  await page.getByRole("menuitem", { name: "Beri reaksi 👍" }).click();
  const first = thread(page).getByRole("button", { name: "Reaksi 👍" });
  await expect(first).toBeVisible();

  await reply(page).pressSequentially("#kemeja");
  await expect(page.getByRole("option", { name: /Kemeja Parang/ })).toContainText("Stok 6");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("Rp 245.000", { exact: true })).toBeVisible();
  await expect(reply(page)).toHaveValue("");

  const other = await enter(browser, shop.user.email);
  await other.goto(`/inbox/${id}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  const note = page.getByRole("textbox", { name: "Tulis catatan" });
  await note.pressSequentially("@Ri");
  await page.getByRole("option", { name: "Rina" }).click();
  await note.pressSequentially("tolong cek stoknya");
  await note.press("Enter");
  for (const seen of [page, other]) {
    const shown = thread(seen).getByRole("article").filter({ hasText: "tolong cek stoknya" });
    await expect(shown).toBeVisible();
    await expect(shown.getByText("@Rina", { exact: true })).toBeVisible();
  }
  const [called] = (await shop.saidIn(id)).filter(({ type }) => type === "note");
  expect(called?.payload).toEqual({ mentions: [{ id: colleague.id, name: "Rina" }] });

  await page.getByRole("button", { name: "Tunda" }).click();
  await page.getByRole("menuitem", { name: /3 jam lagi/ }).click();
  await expect(thread(page).getByText(/menunda/)).toBeVisible();
  const room = page.getByRole("region", { name: "Percakapan dengan Bu Ratna" });
  await room.getByRole("button", { name: /^Selesai/ }).click();
  await expect(page.getByText("Sudah selesai. Balas akan membuka kembali.")).toBeVisible();
});

test("after the window has closed a template goes out, filled in from the contact", async ({
  browser,
}) => {
  const page = await logIn(browser, rina);
  await page.getByRole("searchbox", { name: "Cari percakapan" }).fill("Slamet Riyadi");
  await page.getByRole("link", { name: /Slamet Riyadi/ }).click();
  await page.getByRole("button", { name: "Kirim template", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Kirim template" });
  await sheet.getByRole("searchbox", { name: "Cari nama atau isi" }).fill("retur");
  await sheet.getByRole("button", { name: /Retur diterima/ }).click();
  await expect(sheet.getByRole("textbox", { name: /\{\{1\}\}/ })).toHaveValue("Slamet");
  const send = sheet.getByRole("button", { name: "Kirim · 2 kolom kosong" });
  await expect(send).toBeDisabled();
  const number = `RET-${Date.now() % 100_000}`;
  await sheet.getByRole("textbox", { name: /\{\{2\}\}/ }).fill(number);
  await sheet.getByRole("textbox", { name: /\{\{3\}\}/ }).fill("besok sore");
  const phone = sheet.getByRole("region", { name: "Pratinjau di ponsel pelanggan" });
  await expect(phone).toContainText(`paket retur ${number}`);
  await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(thread(page).getByText(number)).toBeVisible();
});

test("a template that cannot be sent says why, and a new number is written to with one", async ({
  browser,
}) => {
  const page = await logIn(browser, dimas);
  await page.getByRole("button", { name: "Percakapan baru" }).click();
  const dialog = page.getByRole("dialog", { name: "Percakapan baru" });
  await dialog.getByLabel("Nomor WhatsApp").fill("0812");
  await dialog.getByRole("button", { name: "Pilih template" }).click();
  await expect(dialog.getByText("Nomornya kurang lengkap.")).toBeVisible();
  await dialog.getByLabel("Nomor WhatsApp").fill(newPhone());
  await dialog.getByLabel("Nama", { exact: true }).fill("Wening Sari");
  await dialog.getByRole("button", { name: "Pilih template" }).click();
  const sheet = page.getByRole("dialog", { name: "Kirim template" });
  await sheet.getByRole("button", { name: /Koleksi baru/ }).click();
  await expect(sheet.getByRole("textbox", { name: /\{\{1\}\}/ })).toHaveValue("Wening");
  await sheet.getByRole("textbox", { name: /\{\{2\}\}/ }).fill("Truntum Indigo");
  await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]+/);
  await expect(thread(page).getByText(/Truntum Indigo/)).toBeVisible();
});
