import { expect, test } from "./browser-test.ts";
import { logIn, owner } from "./people.ts";

test("an admin creates a scoped key, calls the API with it, and revokes it", async ({
  browser,
  request,
}) => {
  const page = await logIn(browser, owner);
  const name = `Kasir ${Date.now() % 100_000}`;
  await page.goto("/api-keys");
  await page.getByRole("button", { name: "Buat kunci" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Nama").fill(name);
  await form.getByRole("checkbox", { name: /Baca percakapan/ }).click();
  await form.getByRole("checkbox", { name: /Baca katalog/ }).click();
  await form.getByRole("button", { name: "Buat kunci" }).click();
  const once = page.getByRole("dialog", { name: "Simpan kunci ini sekarang" });
  const secret = (await once.locator("code").innerText()).trim();
  expect(secret).toMatch(/^tk_live_[0-9A-Za-z]{38}$/);
  // It must not be lost by a slip of the hand.
  await page.keyboard.press("Escape");
  await expect(once).toBeVisible();
  await expect(once.getByRole("button", { name: "Selesai" })).toBeDisabled();
  await once.getByRole("checkbox").click();
  await once.getByRole("button", { name: "Selesai" }).click();

  const headers = { authorization: `Bearer ${secret}` };
  expect((await request.get("/api/v1/products", { headers })).status()).toBe(200);
  expect((await request.get("/api/v1/conversations", { headers })).status()).toBe(403);

  const row = page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Cabut" }).click();
  await page.getByRole("button", { name: `Cabut “${name}”` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: /^Kunci yang dicabut/ }).click();
  await expect(row.getByText("Dicabut")).toBeVisible();
  await expect
    .poll(async () => (await request.get("/api/v1/products", { headers })).status())
    .toBe(401);
});

test("an admin changes a price where it stands, and the bot says the new one", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  const product = `Sarung Tenun ${Date.now() % 100_000}`;
  await page.goto("/catalog");
  await page.getByRole("button", { name: "Produk", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Produk baru" });
  await form.getByLabel("Nama").fill(product);
  await form.getByLabel("Harga (Rp)").fill("99.000");
  await form.getByRole("button", { name: "Tambah produk" }).click();
  const row = page.getByRole("row", { name: new RegExp(product) });
  await row.getByRole("button", { name: new RegExp(`Harga ${product}`) }).click();
  await page.keyboard.type("123.500");
  await page.keyboard.press("Enter");
  await expect(row.getByText(/Rp\s123\.500/)).toBeVisible();

  await page.goto("/settings/bot");
  const trial = page.getByRole("complementary", { name: "Coba bot" });
  await trial.getByLabel("Pertanyaan").fill(`Harga ${product} berapa?`);
  await trial.getByRole("button", { name: "Tanya" }).click();
  await expect(trial.getByText(/Rp\s123\.500/)).toBeVisible();

  await page.goto("/catalog");
  await page.getByLabel("Cari produk").fill(product);
  await row.getByRole("button", { name: `Tindakan untuk ${product}` }).click();
  await page.getByRole("menuitem", { name: "Arsipkan" }).click();
  await page.getByRole("button", { name: `Arsipkan “${product}”` }).click();
  await expect(page.getByText("Tidak ada yang cocok")).toBeVisible();
});

test("an import says what is wrong row by row before it changes anything", async ({ browser }) => {
  const page = await logIn(browser, owner);
  await page.goto("/catalog");
  await page.getByRole("button", { name: "Impor CSV" }).click();
  const dialog = page.getByRole("dialog", { name: "Impor dari CSV" });
  const sku = `IMP-${Date.now() % 1_000_000}`;
  await dialog.locator("input[type=file]").setInputFiles({
    name: "katalog.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      `name;price;stock;sku\nKain ${sku};150000;3;${sku}\nTanpa harga;mahal;1;X\n`,
    ),
  });
  await expect(dialog.getByText("2 baris: 1 baru, 0 diperbarui, 1 salah")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /3 harga/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Impor 1 baris" }).click();
  await expect(dialog.getByText("Selesai: 1 baru, 0 diperbarui, 1 dilewati.")).toBeVisible();
  await dialog.getByRole("button", { name: "Selesai" }).click();
  await page.getByLabel("Cari produk").fill(sku);
  await expect(page.getByRole("row", { name: new RegExp(sku) })).toBeVisible();
});

test("an admin connects a Cloud number, and reads the usage", async ({ browser }) => {
  const page = await logIn(browser, owner);
  await page.goto("/channels");
  await page.getByRole("button", { name: "Sambungkan nomor" }).click();
  await page.getByRole("button", { name: /Cloud API dari Meta/ }).click();
  const wizard = page.getByRole("dialog", { name: "Sambungkan Cloud API" });
  const name = `WA Toko ${Date.now() % 100_000}`;
  const fields = {
    "Nama kanal": name,
    "Phone number ID": `9${Date.now()}`,
    "WhatsApp Business Account ID": `8${Date.now()}`,
    "Access token": "EAAG-token",
    "App secret": "rahasia-aplikasi",
  };
  for (const [label, value] of Object.entries(fields)) await wizard.getByLabel(label).fill(value);
  await wizard.getByRole("button", { name: "Sambungkan" }).click();
  await expect(wizard.getByText(/\/webhook\/message/)).toBeVisible();
  await wizard.getByRole("button", { name: "Lanjut" }).click();
  await expect(wizard.getByText(/Menunggu pesan pertama/)).toBeVisible();
  await wizard.getByRole("button", { name: "Selesai" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Arsipkan" }).click();
  await page.getByRole("button", { name: `Arsipkan “${name}”` }).click();
  await expect(page.getByRole("heading", { name })).toHaveCount(0);

  await page.goto("/usage");
  await expect(page.getByText("Tersedia")).toBeVisible();
  await page.getByRole("button", { name: "7 hari" }).click();
  await expect(page.getByText("7 hari terakhir")).toBeVisible();
  await page.getByRole("button", { name: "Unduh CSV" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Per orang" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});
