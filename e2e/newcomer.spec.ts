import { expect, test } from "./browser-test.ts";
import { openBrowser } from "./people.ts";

for (const width of [1_280, 390]) {
  test(`a newcomer registers and answers the first message in under two minutes, ${width} px`, async ({
    browser,
  }) => {
    const startedAt = Date.now();
    const page = await (await openBrowser(browser, { width })).newPage();
    await page.goto("/register");
    await page.getByLabel("Nama toko").fill("Warung Bu Tini");
    await page.getByLabel("Email").fill(`tini-${Date.now()}@warung.test`);
    await page.getByLabel("Kata sandi", { exact: true }).fill("sate-kambing-solo");
    await page.getByRole("button", { name: "Daftar", exact: true }).click();

    const guide = page.getByRole("region", { name: "Selamat datang di Sapa" });
    await guide.getByRole("link", { name: "Buka katalog" }).click();
    await page.getByRole("button", { name: "Produk", exact: true }).last().click();
    const form = page.getByRole("dialog", { name: "Produk baru" });
    await form.getByLabel("Nama").fill("Sate Buntel");
    await form.getByLabel("Harga (Rp)").fill("35000");
    await form.getByRole("button", { name: "Tambah produk" }).click();
    await expect(page.getByRole("row", { name: /Sate Buntel/ })).toBeVisible();

    await page.getByRole("link", { name: "Pesan", exact: true }).click();
    await guide.getByRole("link", { name: "Buka ponsel sandbox" }).click();
    const write = page.getByRole("textbox", { name: "Ketik pesan" });
    await write.fill("harga sate buntel berapa?");
    await write.press("Enter");
    await expect(page.getByRole("log").getByText(/Rp\s35\.000/)).toBeVisible({ timeout: 20_000 });
    await write.fill("mau bicara sama admin");
    await write.press("Enter");

    await page.getByRole("link", { name: /^Pesan/ }).click();
    await expect(guide.getByText("Jawab dari sini")).toBeVisible();
    await page.getByRole("listitem").getByRole("link").first().click();
    const composer = page.getByRole("textbox", { name: "Tulis balasan" });
    await expect(composer).toBeVisible({ timeout: 20_000 });
    await composer.fill("Halo, dengan Bu Tini. Mau pesan berapa porsi?");
    await composer.press("Enter");
    await expect(page.getByRole("log").getByText("Mau pesan berapa porsi?")).toBeVisible();
    expect(Date.now() - startedAt).toBeLessThan(120_000);

    await page.goto("/inbox");
    await expect(page.getByText("Pesan pertama sudah terjawab!")).toBeVisible();
  });
}
