import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";

test("every line of the list of shortcuts is true", async ({ browser, shop }) => {
  test.setTimeout(120_000);
  const older = await shop.humanChat(undefined, "masih ada?");
  const newer = await shop.humanChat(undefined, "mau pesan dua");
  const bots = await shop.chat(undefined, "halo bot");
  const page = await openChat(browser, shop, newer.id, { width: 1_440 });
  const at = (id: string) => expect(page).toHaveURL(new RegExp(`/inbox/${id}`));
  const press = (key: string) => page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "Pintasan keyboard" });
  const chip = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) }).first();
  const note = page.getByRole("textbox", { name: "Tulis catatan" });
  const textOf = async () => (await shop.saidIn(older.id)).map(({ text }) => text);

  /** In the order of the dialog, so that each begins where the one before it ends. */
  const lines: Record<string, () => Promise<void>> = {
    "Percakapan berikutnya, sebelumnya": async () => {
      await press("k");
      await at(bots.id);
      await press("j");
      await at(newer.id);
      await press("j");
      await at(older.id);
      await expect(thread(page)).toHaveAttribute("tabindex", "0");
    },
    "Ganti filter": async () => {
      for (const [key, name] of [
        ["Alt+4", "Bot"],
        ["Alt+1", "Butuh saya"],
        ["Alt+6", "Semua"],
      ] as const) {
        await press(key);
        await expect(chip(name)).toHaveAttribute("aria-pressed", "true");
      }
    },
    Cari: async () => {
      await press("/");
      const search = page.getByRole("searchbox", { name: "Cari percakapan" });
      await expect(search).toBeFocused();
      await press("Escape");
      await expect(search).not.toBeFocused();
    },
    "Cari apa saja": async () => {
      await press("Control+k");
      await expect(page.getByRole("combobox", { name: "Cari apa saja" })).toBeFocused();
      await press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
    "Cari di percakapan ini": async () => {
      await press("f");
      const search = page.getByRole("searchbox", { name: "Cari di percakapan ini" });
      await expect(search).toBeFocused();
      await press("Escape");
      await expect(search).toHaveCount(0);
    },
    "Pilih percakapan": async () => {
      await press("x");
      const picked = page.getByText(/1 dipilih/);
      await expect(picked).toBeVisible();
      await press("x");
      await expect(picked).toHaveCount(0);
    },
    "Ambil alih": async () => {
      await press("a");
      await expect(
        thread(page)
          .getByText(/mengambil|Ditugaskan/)
          .last(),
      ).toBeVisible();
      await expect(page.getByRole("button", { name: /Toko/ }).first()).toBeVisible();
    },
    "Balas pesan terakhir": async () => {
      await press("r");
      await expect(reply(page)).toBeFocused();
      await expect(page.getByRole("button", { name: "Batal mengutip" })).toBeVisible();
      await press("Escape");
      await press("Escape");
      await expect(reply(page)).not.toBeFocused();
    },
    "Tulis catatan": async () => {
      await press("n");
      await expect(note).toBeFocused();
      await press("Escape");
      await expect(note).toHaveCount(0);
    },
    "Tandai selesai": async () => {
      await press("e");
      await expect(page.getByText("Sudah selesai. Balas akan membuka kembali.")).toBeVisible();
    },
    "Tandai belum dibaca": async () => {
      await press("u");
      await expect(page).toHaveURL(/\/inbox$/);
      const card = page.locator(`[data-conversation="${older.id}"]`);
      const mark = card.getByText("1 belum dibaca");
      await expect(mark).toBeVisible();
      await expect
        .poll(async () => (await given(shop.owner.get(`/conversations/${older.id}`))).unreadCount)
        .toBe(1);
      await card.click();
      await expect(thread(page).getByText("masih ada?")).toBeVisible();
      await expect(mark).toHaveCount(0);
    },
    "Kirim yang ditulis": async () => {
      await reply(page).fill("sudah dikirim ya");
      await press("Enter");
      await expect.poll(textOf).toContain("sudah dikirim ya");
    },
    "Baris baru": async () => {
      await reply(page).pressSequentially("satu");
      await press("Shift+Enter");
      await reply(page).pressSequentially("dua");
      await expect(reply(page)).toHaveValue("satu\ndua");
    },
    "Tutup, atau berhenti menulis": async () => {
      await press("Escape");
      await expect(reply(page)).not.toBeFocused();
      await expect(reply(page)).toHaveValue("satu\ndua");
    },
    "Daftar ini": async () => {
      await press("?");
      await expect(dialog).toBeVisible();
      await press("Escape");
      await expect(dialog).toHaveCount(0);
    },
  };
  await press("?");
  await expect(dialog.getByRole("term")).toHaveText(Object.keys(lines));
  await press("Escape");
  await expect(dialog).toHaveCount(0);
  for (const [what, check] of Object.entries(lines)) await test.step(what, check);
});
