import { expect, test } from "vitest";
import { findKey } from "#lib/auth/find-key.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { createApiKey } from "./create.ts";
import { readApiKey } from "./find.ts";
import { patchApiKey } from "./patch.ts";
import { revokeApiKey } from "./revoke.ts";
import { rotateApiKey } from "./rotate.ts";
import { CreateApiKey } from "./schema.ts";

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
const newKey = (shop: Shop, wanted: object = {}) =>
  shop.run((ctx) =>
    createApiKey(ctx, CreateApiKey.parse({ name: "ERP", scopes: ["usage:read"], ...wanted })),
  );
const rotate = (shop: Shop, id: string, overlapHours: number) =>
  shop.run((ctx) => rotateApiKey(ctx, { id, overlapHours }));
const read = (shop: Shop, id: string) => shop.run((ctx) => readApiKey(ctx, { id }));

test("a rotated key has a successor with its rights, and both are one credential to idempotency", async () => {
  const shop = await givenShop();
  const wanted = { rateLimit: 7, allowedIps: ["10.0.0.0/8"], mode: "test" };
  const old = await newKey(shop, wanted);
  const successor = await rotate(shop, old.id, 24);
  expect(successor).toMatchObject({ name: "ERP", scopes: ["usage:read"], ...wanted });
  expect(successor.secret).toMatch(/^tk_test_/);
  const callers = [
    await findKey(old.secret, "10.1.1.1"),
    await findKey(successor.secret, "10.1.1.1"),
  ];
  expect(callers.map((caller) => caller?.credentialId)).toEqual([old.id, old.id]);
  const third = await rotate(shop, successor.id, 0);
  expect((await findKey(third.secret, "10.1.1.1"))?.credentialId).toBe(old.id);
});

test("the old key works for the overlap and never longer than it would have", async () => {
  const shop = await givenShop();
  const endless = await newKey(shop);
  expect((await rotate(shop, endless.id, 72)).expiresAt).toBeNull();
  const end = Date.parse((await read(shop, endless.id)).expiresAt ?? "");
  expect(Math.abs(end - Date.now() - 72 * hourMs)).toBeLessThan(60_000);

  const expiresAt = inHours(1);
  const short = await newKey(shop, { expiresAt });
  expect((await rotate(shop, short.id, 72)).expiresAt).toBe(expiresAt);
  expect((await read(shop, short.id)).expiresAt).toBe(expiresAt);

  const leaked = await newKey(shop);
  await rotate(shop, leaked.id, 0);
  expect(await findKey(leaked.secret, "10.0.0.1")).toBeNull();
});

test("a key that is revoked, expired or rotated is not rotated; of two at once one is", async () => {
  const shop = await givenShop();
  const [revoked, expired, twice] = [await newKey(shop), await newKey(shop), await newKey(shop)];
  await shop.run((ctx) => revokeApiKey(ctx, revoked));
  await rootDb().apiKey.updateMany({
    where: { id: expired.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  for (const { id } of [revoked, expired]) {
    await expect(rotate(shop, id, 1)).rejects.toMatchObject({ code: "CONFLICT" });
  }
  const both = await Promise.allSettled([rotate(shop, twice.id, 1), rotate(shop, twice.id, 1)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a key says which one took its place, and that one which took its own", async () => {
  const shop = await givenShop();
  const old = await newKey(shop);
  expect(old.replacedBy).toBeNull();
  const second = await rotate(shop, old.id, 24);
  const third = await rotate(shop, second.id, 24);
  const replacedBy = async ({ id }: { id: string }) => (await read(shop, id)).replacedBy;
  expect(await replacedBy(old)).toBe(second.id);
  expect(await replacedBy(second)).toBe(third.id);
  expect(await replacedBy(third)).toBeNull();
  // By what was written, not by whose id is newer: clocks may differ.
  await rootDb().apiKey.updateMany({ where: { id: third.id }, data: { lineageId: third.id } });
  await expect(rotate(shop, second.id, 1)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("the overlap can't be drawn out; other changes of a rotated key, and of its successor, can be made", async () => {
  const shop = await givenShop();
  const old = await newKey(shop);
  const { id } = await rotate(shop, old.id, 1);
  const change = (id: string, input: object) =>
    shop.run((ctx) => patchApiKey(ctx, { id, ...input }));
  await expect(change(old.id, { expiresAt: null })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await change(old.id, { name: "Lama" })).toMatchObject({ name: "Lama" });
  const expiresAt = inHours(100);
  expect(await change(id, { expiresAt })).toMatchObject({ expiresAt });
});

test("the audit log tells who changed and rotated what, from what to what, and no secret", async () => {
  const shop = await givenShop();
  const old = await newKey(shop);
  const same = { id: old.id, name: "ERP", scopes: ["usage:read" as const] };
  await shop.run((ctx) => patchApiKey(ctx, same));
  await shop.run((ctx) => patchApiKey(ctx, { ...same, scopes: ["admin:*"], rateLimit: 60 }));
  const { id, secret } = await rotate(shop, old.id, 2);
  const entries = await rootDb().auditEntry.findMany({
    where: { tenantId: shop.tenantId, targetId: old.id },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action, actorId, data }) => [action, actorId, data])).toEqual([
    ["api-key.created", shop.ownerId, { name: "ERP", scopes: ["usage:read"] }],
    [
      "api-key.changed",
      shop.ownerId,
      { name: "ERP", changes: { scopes: { from: ["usage:read"], to: ["admin:*"] } } },
    ],
    ["api-key.rotated", shop.ownerId, { name: "ERP", newId: id, overlapHours: 2 }],
  ]);
  expect(JSON.stringify(entries)).not.toContain(secret);
});
