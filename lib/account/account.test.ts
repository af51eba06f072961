import { expect, test } from "vitest";
import { listAudit } from "#lib/audit/list.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { logIn } from "#lib/auth/log-in.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { changePassword } from "./change-password.ts";
import { patchMe, readMe } from "./me.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const open = (shop: Shop, userAgent: string) =>
  logIn(shop.email, shop.password, { userAgent }).then(({ sessionId, token }) => ({
    sessionId,
    lives: async () => (await findSession({ token })) !== null,
  }));

test("an account tells who it is, and lets its name and language be changed", async () => {
  const shop = await givenShop("Toko Laras");
  expect(await shop.run(readMe)).toMatchObject({
    id: shop.ownerId,
    email: shop.email,
    locale: "id",
    role: "OWNER",
    tenant: { id: shop.tenantId, name: "Toko Laras" },
    totp: { enabledAt: null, recoveryCodesLeft: 0 },
  });
  await shop.run((ctx) => patchMe(ctx, { name: "Bu Laras", locale: "en" }));
  expect(await shop.run(readMe)).toMatchObject({ name: "Bu Laras", locale: "en" });
});

test("a key has no account", async () => {
  const shop = await givenShop();
  const key = { kind: "key", id: shop.ownerId, name: "ERP", mode: "live", scopes: ["admin:*"] };
  await expect(shop.as(key as never, readMe)).rejects.toEqual(code("FORBIDDEN"));
});

test("a new password needs the old one, and ends every other session at once", async () => {
  const shop = await givenShop();
  const [here, phone, till] = [
    await open(shop, "Chrome"),
    await open(shop, "Phone"),
    await open(shop, "Till"),
  ];
  const { sessionId } = here;
  const change = (currentPassword: string) =>
    shop.run((ctx) =>
      changePassword(ctx, { currentPassword, newPassword: "baru-banget-2026", sessionId }),
    );
  await expect(change("bukan-ini")).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
    details: [{ path: "currentPassword" }],
  });
  expect(await phone.lives()).toBe(true);
  expect(await change(shop.password)).toEqual({ ended: 2 });
  expect([await here.lives(), await phone.lives(), await till.lives()]).toEqual([
    true,
    false,
    false,
  ]);
  await expect(logIn(shop.email, shop.password)).rejects.toEqual(code("UNAUTHORIZED"));
  expect((await logIn(shop.email, "baru-banget-2026")).user.id).toBe(shop.ownerId);
  const { items } = await shop.run((ctx) => listAudit(ctx, { limit: 5 }));
  expect(items.map(({ action }) => action)).toEqual(["account.password"]);
});

test("one's sessions are listed with where they are, and can be ended one by one or all others at once", async () => {
  const [shop, other] = [await givenShop(), await givenShop()];
  const theirs = await open(other, "Elsewhere");
  const here = await open(shop, "Chrome");
  const phone = await open(shop, "Phone");
  const till = await open(shop, `Till ${"x".repeat(500)}`);
  const { sessionId } = here;
  const list = () => shop.run((ctx) => listSessions(ctx, { limit: 25, sessionId }));
  expect(
    (await list()).items.map(({ userAgent, current }) => [userAgent?.slice(0, 6), current]),
  ).toEqual([
    ["Till x", false],
    ["Phone", false],
    ["Chrome", true],
  ]);
  await shop.run((ctx) => endSession(ctx, { id: phone.sessionId, sessionId }));
  expect([await phone.lives(), await till.lives()]).toEqual([false, true]);
  for (const id of [phone.sessionId, theirs.sessionId]) {
    const again = shop.run((ctx) => endSession(ctx, { id, sessionId }));
    await expect(again).rejects.toEqual(code("NOT_FOUND"));
  }
  expect(await shop.run((ctx) => endOtherSessions(ctx, { sessionId }))).toEqual({ ended: 1 });
  expect([await here.lives(), await till.lives(), await theirs.lives()]).toEqual([
    true,
    false,
    true,
  ]);
  expect((await list()).items).toHaveLength(1);
});

test("when a session was last used is written down to the minute", async () => {
  const shop = await givenShop();
  const { sessionId, lives } = await open(shop, "Chrome");
  const where = { id: sessionId };
  const longAgo = new Date(Date.now() - 600_000);
  await rootDb().session.update({ where, data: { lastSeenAt: longAgo } });
  await lives();
  const { lastSeenAt } = await rootDb().session.findUniqueOrThrow({ where });
  expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
  await lives();
  expect((await rootDb().session.findUniqueOrThrow({ where })).lastSeenAt).toEqual(lastSeenAt);
});
