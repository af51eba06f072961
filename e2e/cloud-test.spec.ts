import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { logIn, owner } from "./people.ts";

async function connect(page: Page, phoneNumberId: string): Promise<string> {
  await page.goto("/channels");
  await page.getByRole("button", { name: "Sambungkan nomor" }).click();
  await page.getByRole("button", { name: /Cloud API dari Meta/ }).click();
  const wizard = page.getByRole("dialog", { name: "Sambungkan Cloud API" });
  const name = `WA Uji ${phoneNumberId.slice(-5)}`;
  const fields = {
    "Nama kanal": name,
    "Phone number ID": phoneNumberId,
    "WhatsApp Business Account ID": `8${Date.now()}`,
    "Access token": "EAAG-token",
    "App secret": "rahasia-aplikasi",
  };
  for (const [label, value] of Object.entries(fields)) await wizard.getByLabel(label).fill(value);
  await wizard.getByRole("button", { name: "Sambungkan" }).click();
  await wizard.getByRole("button", { name: "Lanjut" }).click();
  return name;
}

const archive = async (page: Page, name: string) => {
  await page.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Arsipkan" }).click();
  await page.getByRole("button", { name: `Arsipkan “${name}”` }).click();
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
};

const digits = () => String(Math.random()).slice(2, 14);

test("the wizard's test asks Graph: who the number is, its quality, and whether its news reach us", async ({
  browser,
}) => {
  for (const theme of ["light", "dark"] as const) {
    const page = await logIn(browser, owner, { theme, width: 1_440 });
    const name = await connect(page, `9${digits()}`);
    const wizard = page.getByRole("dialog", { name: "Sambungkan Cloud API" });
    await expect(wizard.getByText("Meta mengenali nomor ini: Toko Contoh")).toBeVisible();
    await expect(wizard.getByText("Kualitas baik")).toBeVisible();
    await expect(wizard.getByText(/mengirim kabar ke aplikasi Anda/)).toBeVisible();
    await wizard.getByRole("button", { name: "Uji lagi" }).click();
    await expect(wizard.getByText("Meta mengenali nomor ini: Toko Contoh")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await wizard.getByRole("button", { name: "Selesai" }).click();
    const card = page.getByRole("listitem").filter({ hasText: name });
    await expect(card.getByText("Kualitas baik")).toBeVisible();
    await archive(page, name);
    await page.context().close();
  }
});

test("what was typed wrong is corrected from the test, in the channel that there is", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  const right = `9${digits()}`;
  const name = await connect(page, `449${digits()}`);
  const wizard = page.getByRole("dialog", { name: "Sambungkan Cloud API" });
  await expect(wizard.getByText(/Periksa Phone number ID/)).toBeVisible();
  await wizard.getByRole("button", { name: "Perbaiki isian" }).click();
  await expect(wizard.getByLabel("Access token")).toHaveValue("EAAG-token");
  await expect(wizard.getByLabel("App secret")).toHaveValue("rahasia-aplikasi");
  // Nothing is changed yet, and something is.
  await page.keyboard.press("Escape");
  await expect(wizard).toHaveCount(0);
  await page.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Uji sambungan" }).click();
  const tried = page.getByRole("dialog", { name: "Uji sambungan" });
  await tried.getByRole("button", { name: "Perbaiki isian" }).click();
  const form = page.getByRole("dialog", { name: "Ubah kanal" });
  await form.getByLabel("Phone number ID").fill("+62 812");
  await form.getByRole("button", { name: "Simpan" }).click();
  await expect(form.getByText("Hanya angka")).toBeVisible();
  await form.getByLabel("Phone number ID").fill(right);
  await form.getByRole("button", { name: "Simpan" }).click();
  await expect(form).toHaveCount(0);

  const other = await connect(page, `449${digits()}`);
  await wizard.getByRole("button", { name: "Kembali" }).click();
  await wizard.getByRole("button", { name: "Kembali" }).click();
  await wizard.getByLabel("Phone number ID").fill(`9${digits()}`);
  await page.keyboard.press("Escape");
  await expect(wizard.getByText("Perubahan belum disimpan.")).toBeVisible();
  await wizard.getByRole("button", { name: "Lanjut mengisi" }).click();
  for (const _ of ["fields", "webhook"]) {
    await wizard.getByRole("button", { name: "Lanjut", exact: true }).click();
  }
  await expect(wizard.getByText("Meta mengenali nomor ini: Toko Contoh")).toBeVisible();
  await wizard.getByRole("button", { name: "Selesai" }).click();
  await expect(page.getByRole("heading", { name: other })).toHaveCount(1);
  for (const made of [name, other]) await archive(page, made);
});

test("a number that Meta does not know is said in plain words, from the card too", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  // The fake Graph knows no number that begins so.
  const name = await connect(page, `449${digits()}`);
  const wizard = page.getByRole("dialog", { name: "Sambungkan Cloud API" });
  await expect(wizard.getByText(/Periksa Phone number ID/)).toBeVisible();
  await wizard.getByRole("button", { name: "Selesai" }).click();
  await page.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Uji sambungan" }).click();
  const dialog = page.getByRole("dialog", { name: "Uji sambungan" });
  await expect(dialog.getByText(/Periksa Phone number ID/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await archive(page, name);
});
