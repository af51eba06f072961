import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";
import { logInAgain } from "./log-in-again.ts";

const room = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Utama" }).getByRole("link", { name });
const settings = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Pengaturan" }).getByRole("link", { name });
const question = (page: Page) => page.getByRole("dialog").getByText("Perubahan belum disimpan.");

test("what is changed in the settings waits there, however one leaves, and one is told", async ({
  browser,
  shop,
}) => {
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  await page.goto("/catalog");
  await page.goto("/settings/bot");
  const greeting = page.getByLabel("Sapaan");
  await greeting.fill("Halo, selamat datang di toko kami!");
  await room(page, "Katalog").click();
  await expect(page.getByRole("heading", { name: "Katalog" })).toBeVisible();
  await expect(page.getByText("Perubahan di “Bot” belum disimpan.")).toBeVisible();
  await page.goBack();
  await expect(greeting).toHaveValue("Halo, selamat datang di toko kami!");

  // From page to page, by the palette, and back: each form keeps its own.
  await settings(page, "Toko").click();
  await expect(settings(page, "Bot")).toHaveAccessibleName(/belum disimpan/);
  await page.getByLabel("Nama toko").fill("Toko Bu Sari");
  await page.getByLabel("Foto, suara, dan berkas percakapan").selectOption("90");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("akun saya");
  await expect(page.getByRole("option", { selected: true })).toHaveText("Akun saya");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi sekarang").fill("yang-lama");
  await settings(page, "Toko").click();
  await expect(page.getByLabel("Nama toko")).toHaveValue("Toko Bu Sari");
  await expect(page.getByLabel("Foto, suara, dan berkas percakapan")).toHaveValue("90");
  await settings(page, "Akun saya").click();
  await expect(page.getByLabel("Kata sandi sekarang")).toHaveValue("yang-lama");
  await page.getByLabel("Kata sandi sekarang").fill("");
  await expect(settings(page, "Akun saya")).not.toHaveAccessibleName(/belum disimpan/);

  // A reload, from wherever it is pressed, asks.
  await room(page, "Pesan").click();
  await expect(page).toHaveURL(/inbox/);
  const asked = page.waitForEvent("dialog");
  void page.evaluate(() => location.reload()).catch(() => {});
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await room(page, "Atur").click();
  await settings(page, "Bot").click();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tersimpan")).toBeVisible();
  expect((await given(shop.owner.get("/bot"))).greeting).toBe("Halo, selamat datang di toko kami!");
  await settings(page, "Toko").click();
  for (const bar of [1, 0]) {
    await page.getByRole("button", { name: "Urungkan" }).first().click();
    await expect(page.getByRole("button", { name: "Urungkan" })).toHaveCount(bar);
  }
  // All is saved or given up: nothing asks any more.
  page.on("dialog", (next) => expect(next.type()).not.toBe("beforeunload"));
  await page.reload();
  await expect(page.getByLabel("Nama toko")).not.toHaveValue("Toko Bu Sari");
});

test("a dialog that holds something asks before it goes, and goes by itself where nothing was changed", async ({
  browser,
  shop,
}) => {
  await given(shop.owner.post("/products", { name: "Kain Lurik", price: 100_000, stock: 3 }), 201);
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  const dialog = page.getByRole("dialog");
  await page.goto("/channels");
  await room(page, "Katalog").click();
  const add = page.getByRole("button", { name: "Produk", exact: true }).first();
  const name = dialog.getByLabel("Nama", { exact: true });
  await add.click();
  await expect(name).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await add.click();
  await name.fill("Selendang");
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Lanjut mengisi" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question(page)).toHaveCount(0);
  await expect(name).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(question(page)).toBeVisible();
  await dialog.getByRole("button", { name: "Lanjut mengisi" }).click();
  await page.keyboard.press("Control+k");
  await expect(question(page)).toBeVisible();
  await page.keyboard.press("Enter");
  // It never arrives, and Playwright would wait for it.
  void page.goBack().catch(() => null);
  await expect(question(page)).toBeVisible();
  await expect(page).toHaveURL(/catalog/);
  await expect(name).toHaveValue("Selendang");
  await dialog.getByRole("button", { name: "Buang" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  // A tick is a change; one that is taken back is none. "Batal" says it by itself.
  await page.goto("/api-keys");
  await page.getByRole("button", { name: "Buat kunci" }).first().click();
  const scope = dialog.getByRole("checkbox").first();
  await scope.click();
  await page.keyboard.press("Escape");
  await expect(question(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await scope.click();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.goto("/webhooks");
  await page.getByRole("button", { name: "Tambah tujuan" }).first().click();
  await dialog.getByRole("textbox").fill("https://toko.example/kabar");
  await dialog.getByRole("button", { name: "Batal" }).last().click();
  await expect(dialog).toHaveCount(0);

  // Saved: nothing is asked.
  await page.goto("/settings/labels");
  await page.getByRole("button", { name: "Tambah label" }).first().click();
  await dialog.getByLabel("Nama").fill("Reseller");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Reseller/ })).toBeVisible();
});

test("a button that saves says so in its own width, and keeps its word and the focus", async ({
  browser,
  shop,
}) => {
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto("/settings/shop");
  await page.getByLabel("Nama toko").fill("Toko Bu Sari");
  let answer = () => {};
  const later = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let sent = 0;
  await page.route("**/api/v1/settings", async (route) => {
    if (route.request().method() === "PATCH") {
      sent++;
      await later;
    }
    await route.fallback();
  });
  const save = page.getByRole("button", { name: "Simpan", exact: true });
  const before = await save.boundingBox();
  await save.focus();
  await page.keyboard.press("Enter");
  await expect(save).toHaveAttribute("aria-busy", "true");
  await expect(save).toBeFocused();
  const turning = () =>
    save.evaluate(
      (button) =>
        button
          .getAnimations({ subtree: true })
          .filter(({ effect }) => effect?.getTiming().iterations === Infinity).length,
    );
  expect(await turning()).toBe(1);
  expect(await save.boundingBox()).toEqual(before);
  await page.keyboard.press("Enter");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await turning()).toBe(0);
  // What is typed meanwhile is neither sent nor lost, and what was sent does not jump back.
  await page.getByLabel("Nama toko").fill("Toko Bu Sari Solo");
  answer();
  await expect(page.getByText("Tersimpan")).toBeVisible();
  await expect(save).not.toHaveAttribute("aria-busy", "true");
  await expect(page.getByLabel("Nama toko")).toHaveValue("Toko Bu Sari Solo");
  await expect(save).toBeVisible();
  expect(sent).toBe(1);
  expect((await given(shop.owner.get("/settings"))).name).toBe("Toko Bu Sari");
});

test("whoever logs in after somebody else finds nothing of theirs, and is asked nothing", async ({
  browser,
  shop,
}) => {
  const rina = await shop.hire("ADMIN");
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  const asked: string[] = [];
  page.on("dialog", (one) => {
    asked.push(one.type());
    void one.dismiss();
  });
  await page.goto("/settings/shop");
  await page.getByLabel("Nama toko").fill("Toko Bu Sari");
  await given(shop.owner.call("DELETE", "/me/sessions"));
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await logInAgain(page, rina.email);
  await expect(page).toHaveURL(/\/inbox/);
  expect(asked).toEqual([]);
  await page.goto("/settings/shop");
  await expect(page.getByLabel("Nama toko")).toHaveValue("Toko Uji");
});
