import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import { isSecondStep } from "#lib/auth/second-step.ts";
import { throttledLogIn } from "#lib/auth/throttled-log-in.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMember } from "#lib/members/add.ts";
import { patchMember } from "#lib/members/patch.ts";
import { removeMember } from "#lib/members/remove.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { readMe } from "../me.ts";
import { renewRecoveryCodes, turnOffTotp } from "./turn-off.ts";
import { confirmTotp, proposeTotp } from "./turn-on.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
let shop: Shop;
beforeEach(async () => {
  shop = await givenShop();
});

const login = (totp?: string, password = shop.password) =>
  throttledLogIn(shop.email, password, { totp, address: newId() });
/** What the app shows so many half minutes from now. */
const shownBy = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
/** On, and as if the last code had been shown long ago. */
async function turnOn() {
  const { secret } = await shop.run(proposeTotp);
  const codeNow = shownBy(secret);
  const { recoveryCodes } = await shop.run((ctx) => confirmTotp(ctx, { code: codeNow }));
  await rootDb().user.update({ where: { id: shop.ownerId }, data: { totpStep: null } });
  return { secret, recoveryCodes };
}

test("it is on once a code of the app has been shown, and not before", async () => {
  const { secret, otpauthUrl } = await shop.run(proposeTotp);
  expect(otpauthUrl).toMatch(/^otpauth:\/\/totp\/Sapa:/);
  expect(otpauthUrl).toContain(`secret=${secret}`);
  expect((await login()).user.id).toBe(shop.ownerId);
  for (const wrong of ["000000", "abcdef", shownBy(secret, 40)]) {
    const call = shop.run((ctx) => confirmTotp(ctx, { code: wrong }));
    await expect(call).rejects.toEqual(code("VALIDATION_ERROR"));
  }
  const typed = shownBy(secret).replace(/^(...)/, "$1 ");
  const { recoveryCodes } = await shop.run((ctx) => confirmTotp(ctx, { code: typed }));
  expect(new Set(recoveryCodes).size).toBe(10);
  const { totp } = await shop.run(readMe);
  expect(totp).toEqual({ enabledAt: expect.any(String), recoveryCodesLeft: 10 });
  await expect(shop.run(proposeTotp)).rejects.toEqual(code("CONFLICT"));
  const stored = await rootDb().user.findUniqueOrThrow({ where: { id: shop.ownerId } });
  const seen = JSON.stringify(stored, (_, value) => (typeof value === "bigint" ? "n" : value));
  expect(seen).not.toContain(secret);
  expect(seen).not.toContain(recoveryCodes[0]);
});

test("from then on a password alone is not enough, and only the right one learns that", async () => {
  const { secret } = await turnOn();
  const wanted = await login().catch((error: unknown) => error);
  expect(wanted).toMatchObject({ code: "UNAUTHORIZED", details: [{ path: "totp" }] });
  expect(isSecondStep(wanted)).toBe(true);
  const wrong = await login(shownBy(secret), "bukan-ini").catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: "UNAUTHORIZED", details: undefined });
  expect((await login(shownBy(secret))).user.id).toBe(shop.ownerId);
});

test("a code is good once: neither it nor an earlier one is taken again", async () => {
  const { secret } = await turnOn();
  const [before, now, next] = [shownBy(secret, -1), shownBy(secret), shownBy(secret, 1)];
  await login(now);
  for (const used of [now, before]) {
    await expect(login(used)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      details: [{ path: "totp" }],
    });
  }
  await login(next);
});

test("of two who show the same code at the same moment one is let in", async () => {
  const { secret } = await turnOn();
  const shown = shownBy(secret);
  const both = await Promise.allSettled([login(shown), login(shown), login(shown)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a recovery code lets in once, in any spelling", async () => {
  const { recoveryCodes } = await turnOn();
  const [first = "", second = ""] = recoveryCodes;
  await login(first.toUpperCase().replaceAll("-", " "));
  await expect(login(first)).rejects.toEqual(code("UNAUTHORIZED"));
  await login(second);
  expect((await shop.run(readMe)).totp.recoveryCodesLeft).toBe(8);
  const proof = { password: shop.password };
  const { recoveryCodes: fresh } = await shop.run((ctx) => renewRecoveryCodes(ctx, proof));
  await expect(login(recoveryCodes[2])).rejects.toEqual(code("UNAUTHORIZED"));
  await login(fresh[0]);
});

test("after five wrong codes not even the right one is taken, from wherever, until the time is over", async () => {
  const { secret } = await turnOn();
  for (let n = 0; n < 5; n++) await expect(login("000000")).rejects.toEqual(code("UNAUTHORIZED"));
  await expect(login("000000")).rejects.toEqual(code("RATE_LIMITED"));
  await expect(login(shownBy(secret))).rejects.toEqual(code("RATE_LIMITED"));
  // Who has not the password is told what they were always told.
  await expect(login(shownBy(secret), "bukan-ini")).rejects.toMatchObject({
    code: "UNAUTHORIZED",
    details: undefined,
  });
});

test("it is turned off with the password or a code, and with nothing else", async () => {
  const { secret } = await turnOn();
  for (const wrong of [{ password: "bukan-ini" }, { code: "000000" }]) {
    const call = shop.run((ctx) => turnOffTotp(ctx, wrong));
    await expect(call).rejects.toEqual(code("VALIDATION_ERROR"));
  }
  const me = await shop.run((ctx) => turnOffTotp(ctx, { code: shownBy(secret) }));
  expect(me.totp).toEqual({ enabledAt: null, recoveryCodesLeft: 0 });
  await login();
  const proof = { password: shop.password };
  await expect(shop.run((ctx) => renewRecoveryCodes(ctx, proof))).rejects.toEqual(code("CONFLICT"));
});

test("an owner helps a member who has lost their phone, and who comes back begins without", async () => {
  const email = `${newId()}@toko.test`;
  const password = "rahasia-rina-2026";
  const rina = { name: "Rina", email, password, role: "AGENT" as const };
  const { id } = await shop.run((ctx) => addMember(ctx, rina));
  const as = { kind: "user", id, name: "Rina", role: "AGENT" } as const;
  const loginRina = () => throttledLogIn(email, password, { address: newId() });
  const rinaTurnsOn = async () => {
    const { secret } = await shop.as(as, proposeTotp);
    await shop.as(as, (ctx) => confirmTotp(ctx, { code: shownBy(secret) }));
    await expect(loginRina()).rejects.toEqual(code("UNAUTHORIZED"));
  };
  await rinaTurnsOn();
  await shop.run((ctx) => patchMember(ctx, { id, totp: false }));
  await loginRina();
  await rinaTurnsOn();
  await shop.run((ctx) => removeMember(ctx, { id }));
  await shop.run((ctx) => addMember(ctx, rina));
  await loginRina();
});
