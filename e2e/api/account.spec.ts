import { Secret, TOTP } from "otpauth";
import { logInAsBrowser } from "../browser-login.ts";
import { given, refusal } from "../client.ts";
import { password } from "../shop.ts";
import { expect, test } from "../test.ts";

const shownBy = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

test("a new password ends every other session, and five wrong old ones are enough", async ({
  shop,
  anyone,
}) => {
  const login = { email: shop.user.email, password };
  const { token } = await given(anyone.device("/api/login", login));
  const phone = anyone.bearer(token);
  const change = (currentPassword: string) =>
    shop.owner.post("/me/password", { currentPassword, newPassword: "baru-banget-2026" });
  expect(await given(change(password))).toEqual({ ended: 1 });
  expect((await phone.get("/me")).status).toBe(401);
  expect((await shop.owner.get("/me")).status).toBe(200);
  expect((await anyone.device("/api/login", login)).status).toBe(401);
  for (let n = 0; n < 5; n++) {
    expect(refusal(await change("bukan-ini"))).toEqual([400, "VALIDATION_ERROR"]);
  }
  expect(refusal(await change("baru-banget-2026"))).toEqual([429, "RATE_LIMITED"]);
});

test("a session says from where it is, and ends at once", async ({ shop, anyone, address }) => {
  const login = { email: shop.user.email, password };
  const { client } = await logInAsBrowser(anyone, address, login);
  const { items } = await given(shop.owner.get("/me/sessions"));
  expect(items.map(({ current }: { current: boolean }) => current)).toEqual([false, true]);
  await given(shop.owner.call("DELETE", `/me/sessions/${items[0].id}`));
  expect((await client.get("/me")).status).toBe(401);
  expect(await given(shop.owner.call("DELETE", "/me/sessions"))).toEqual({ ended: 0 });
});

test("with a second step a login needs a code, on the device API and in the browser", async ({
  shop,
  anyone,
  address,
}) => {
  const { secret } = await given(shop.owner.post("/me/totp", {}), 201);
  const { recoveryCodes } = await given(
    shop.owner.post("/me/totp/confirm", { code: shownBy(secret, -1) }),
  );
  const login = { email: shop.user.email, password };
  const without = await anyone.device("/api/login", login);
  expect([without.status, without.body.code, without.body.errors[0].path]).toEqual([
    401,
    "UNAUTHORIZED",
    "totp",
  ]);
  const wrong = await anyone.device("/api/login", { ...login, totp: "000000" });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([401, "totp"]);
  const totp = shownBy(secret);
  await given(anyone.device("/api/login", { ...login, totp }));
  expect((await anyone.device("/api/login", { ...login, totp })).status).toBe(401);
  const { client } = await logInAsBrowser(anyone, address, { ...login, totp: recoveryCodes[0] });
  const me = await given(client.get("/me"));
  expect(me.totp).toEqual({ enabledAt: expect.any(String), recoveryCodesLeft: 9 });
  await given(client.post("/me/totp/disable", { password }));
  await given(anyone.device("/api/login", login));
});
