import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";
import { arrange } from "./database.ts";

const address = process.env.E2E_OTHER_HOOK_URL ?? "";

test("a number that is silent, or that Meta refuses, says so in the reader's language", async ({
  browser,
  shop,
}) => {
  const say = (state: string, reason: string) =>
    arrange("UPDATE channels SET state = $2, state_reason = $3 WHERE tenant_id = $1", [
      shop.tenantId,
      state,
      reason,
    ]);
  await say("connected", "silent: Tersambung, tetapi sudah lama tidak ada pesan masuk.");
  const page = await enter(browser, shop.user.email, { locale: "en" });
  await page.goto("/channels");
  await expect(page.getByText("nothing has come in for a long time")).toBeVisible();
  await say("disconnected", "token: Error validating access token (190)");
  await page.reload();
  await expect(page.getByText("Meta refuses this number’s access token")).toBeVisible();
  await expect(page.getByText("token:")).toHaveCount(0);
});

test("an endpoint that was switched off for failing says why, and is switched on there", async ({
  browser,
  shop,
}) => {
  const { id } = await given(shop.owner.post("/webhooks", { url: address, events: ["*"] }), 201);
  await arrange(
    "UPDATE webhook_endpoints SET disabled_at = now(), disabled_reason = 'failing' WHERE id = $1",
    [id],
  );
  const page = await enter(browser, shop.user.email);
  await page.goto(`/webhooks/${id}`);
  const notice = page.getByRole("alert").filter({ hasText: "Sapa mematikan tujuan ini" });
  await notice.getByRole("button", { name: "Nyalakan" }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByText("Aktif", { exact: true })).toBeVisible();
});

test("a test is seen to arrive in the log without asking for it again", async ({
  browser,
  shop,
}) => {
  const { id } = await given(shop.owner.post("/webhooks", { url: address, events: ["*"] }), 201);
  const page = await enter(browser, shop.user.email);
  await page.goto(`/webhooks/${id}`);
  await page.getByRole("button", { name: "Kirim uji coba" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kirim uji coba" }).click();
  // Whether or not somebody listens there, the attempt is seen with how long it took.
  await expect(page.getByText(/^\d+ ms$/)).toBeVisible();
});

test("the palette knows what is inside a room, and the audit log says what was done", async ({
  browser,
  shop,
}) => {
  const body = { name: "Gudang", scopes: ["products:read"] };
  await given(shop.owner.post("/api-keys", body), 201);
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  await expect(page.getByRole("searchbox")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("audit");
  await expect(page.getByRole("option", { selected: true })).toHaveText("Catatan audit");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/audit-log/);
  await expect(page.getByRole("row", { name: /Membuat kunci API.*Gudang/ })).toBeVisible();
});

test("on a phone the open page of the settings and a key's menu are in sight", async ({
  browser,
  shop,
}) => {
  const body = { name: "Gudang di belakang toko", scopes: ["products:read"] };
  await given(shop.owner.post("/api-keys", body), 201);
  const old = await given(shop.owner.post("/api-keys", { ...body, name: "Kasir lama" }), 201);
  await given(shop.owner.call("DELETE", `/api-keys/${old.id}`));
  const page = await enter(browser, shop.user.email, { width: 390 });
  await page.goto("/settings/audit-log");
  await expect(page.getByRole("link", { name: "Catatan audit" })).toBeInViewport({ ratio: 1 });
  await page.goto("/api-keys");
  const menu = page.getByRole("button", { name: "Tindakan untuk Gudang di belakang toko" });
  await expect(menu).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Kunci yang dicabut" })).toBeVisible();
  const names = await page.getByRole("columnheader", { name: "Nama" }).boundingBox();
  expect(names?.width).toBeGreaterThan(150);
});
