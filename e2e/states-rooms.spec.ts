import { expect } from "@playwright/test";
import { button, dialog, inLooks } from "./states.ts";

inLooks("what a file would change in the catalog", async ({ page, t, keep, walk }) => {
  await page.goto("/catalog");
  await button(page, t.catalog.import).click();
  const csv = "name;price;stock;sku\nKain Baru;150000;3;K-1\nTanpa harga;mahal;1;X\n";
  await page
    .locator(`${dialog} input[type=file]`)
    .setInputFiles({ name: "katalog.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(page.locator(dialog).getByRole("row").nth(1)).toBeVisible();
  await keep(page, "import", dialog);
  await walk(page, "import", dialog);
});

inLooks("what is added in the other rooms", async ({ page, t, keep, walk, shut }) => {
  for (const [room, path, add] of [
    ["product", "/catalog", t.catalog.add],
    ["api-key", "/api-keys", t.apiKeys.create],
    ["webhook", "/webhooks", t.webhooks.add],
    ["answer", "/settings/answers", t.settings.answers.add],
    ["label", "/settings/labels", t.settings.labels.add],
    ["canned-reply", "/settings/canned-replies", t.settings.canned.add],
    ["member", "/settings/team", t.settings.team.add],
  ] as const) {
    await page.goto(path);
    await button(page, add).click();
    await keep(page, `new-${room}`, dialog);
    await walk(page, `new-${room}`, dialog);
    await shut(page, dialog);
  }
});

inLooks("how a number is connected", async ({ page, t, keep, walk }) => {
  await page.goto("/channels");
  await button(page, t.channels.add).click();
  await keep(page, "choose-channel", dialog);
  await walk(page, "choose-channel", dialog);
  await page.getByRole("button", { name: t.channels.choose.cloud }).click();
  await expect(page.getByLabel(t.channels.cloud.appSecret)).toBeVisible();
  await keep(page, "cloud-wizard", dialog);
  await walk(page, "cloud-wizard", dialog);
});
