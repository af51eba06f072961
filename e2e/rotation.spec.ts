import { Webhook as Verifier } from "standardwebhooks";
import { type Receiver, startReceiver } from "#lib/testing/receiver.ts";
import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given, refusal } from "./client.ts";
import { arrange } from "./database.ts";

const address = process.env.E2E_OTHER_HOOK_URL ?? "";
const dayMs = 24 * 3_600_000;

test("a key is replaced from its menu: the new secret is shown once, and the old one works until the overlap ends", async ({
  browser,
  shop,
  anyone,
}) => {
  const old = await shop.key({ name: "ERP gudang", scopes: ["usage:read"] });
  const page = await enter(browser, shop.user.email);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/api-keys");
  await page.getByRole("button", { name: "Tindakan untuk ERP gudang" }).click();
  await page.getByRole("menuitem", { name: "Ganti kunci" }).click();
  const dialog = page.getByRole("dialog", { name: "Ganti kunci “ERP gudang”" });
  await expect(dialog.getByLabel("Kunci lama masih berlaku")).toHaveValue("24");
  await dialog.getByRole("button", { name: "Ganti sekarang" }).click();

  const once = page.getByRole("dialog", { name: "Simpan kunci ini sekarang" });
  const secret = (await once.locator("code").innerText()).trim();
  await page.keyboard.press("Escape");
  await expect(once.getByRole("button", { name: "Selesai" })).toBeDisabled();
  await once.getByRole("button", { name: "Salin" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await once.getByRole("button", { name: "Selesai" }).click();
  await expect(once).toBeHidden();
  await expect(page.locator("body")).not.toContainText(secret);
  await expect(page.getByRole("row", { name: /ERP gudang/ })).toHaveCount(2);
  await expect(page.getByRole("row", { name: /mati dalam 2[34] j/ })).toHaveCount(1);

  for (const client of [old.client, anyone.bearer(secret)]) await given(client.get("/usage"));
  const { expiresAt } = await given(shop.owner.get(`/api-keys/${old.id}`));
  expect(Math.abs(Date.parse(expiresAt) - Date.now() - dayMs)).toBeLessThan(60_000);
  await arrange("UPDATE api_keys SET expires_at = now() WHERE id = $1", [old.id]);
  // Nobody told the app: it knows a key for some seconds.
  await expect
    .poll(async () => refusal(await old.client.get("/usage")))
    .toEqual([401, "UNAUTHORIZED"]);
  await given(anyone.bearer(secret).get("/usage"));
});

test.describe("webhooks", () => {
  // The app may reach one address of ours, so whoever listens there is alone.
  test.describe.configure({ mode: "serial" });
  let receiver: Receiver;
  test.beforeAll(async () => {
    receiver = await startReceiver(undefined, Number(new URL(address).port));
  });
  test.afterAll(() => receiver?.stop());

  test("a webhook's secret is replaced from its menu: shown once, and the old one signs along until the overlap ends", async ({
    browser,
    shop,
  }) => {
    const path = `/${crypto.randomUUID()}`;
    const events = ["credits.low"];
    const body = { url: `${address}${path}`, events };
    const { id, secret: old } = await given(shop.owner.post("/webhooks", body), 201);
    const page = await enter(browser, shop.user.email);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/webhooks");
    await page.getByRole("button", { name: /^Tindakan untuk/ }).click();
    await page.getByRole("menuitem", { name: "Ganti secret" }).click();
    const dialog = page.getByRole("dialog", { name: "Ganti secret" });
    await expect(dialog.getByLabel("Secret lama masih ikut")).toHaveValue("24");
    await dialog.getByRole("button", { name: "Ganti sekarang" }).click();

    const once = page.getByRole("dialog", { name: "Simpan secret ini sekarang" });
    const secret = (await once.locator("code").innerText()).trim();
    expect(secret).toMatch(/^whsec_/);
    expect(secret).not.toBe(old);
    await once.getByRole("button", { name: "Salin" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await once.getByRole("button", { name: "Selesai" }).click();
    await expect(page.locator("body")).not.toContainText(secret);

    const heard = () => receiver.received.filter((one) => one.path === path);
    const ask = async () => {
      const before = heard().length;
      await given(shop.owner.post(`/webhooks/${id}/test`, { type: "credits.low" }), 201);
      await expect.poll(() => heard().length).toBe(before + 1);
      const { body, headers } = heard().at(-1) ?? { body: "", headers: {} };
      return (by: string) => () => new Verifier(by).verify(body, headers);
    };
    const both = await ask();
    expect(both(old)).not.toThrow();
    expect(both(secret)).not.toThrow();
    await arrange("UPDATE webhook_endpoints SET previous_until = now() WHERE id = $1", [id]);
    const only = await ask();
    expect(only(old)).toThrow();
    expect(only(secret)).not.toThrow();
  });
});
