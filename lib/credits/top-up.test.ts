import { expect, test } from "vitest";
import type { Actor } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop } from "#lib/testing/given.ts";
import { readCredits } from "./read.ts";
import { topUp } from "./top-up.ts";

test("the installation's owner tops up any shop for twelve months; nobody else tops up anything", async () => {
  const first = await givenShop("Pemilik Instalasi");
  const second = await givenShop("Toko Kedua");

  const own = await first.run((ctx) => topUp(ctx, { amount: 500 }));
  expect(own).toMatchObject({ tenantId: first.tenantId, amount: 500 });
  const year = Date.parse(own.expiresAt) - Date.parse(own.createdAt);
  expect([365, 366]).toContain(Math.round(year / 86_400_000));

  await first.run(async (ctx) => {
    await topUp(ctx, { amount: 70, tenantId: second.tenantId, note: "transfer BCA" });
    // Back home: what follows in this transaction is the caller's own again.
    const home = await ctx.db.tenant.findMany();
    expect(home.map(({ id }) => id)).toEqual([first.tenantId]);
  });
  expect(await first.run(readCredits)).toMatchObject({
    available: 1_600,
    topUp: { remaining: 500 },
  });
  expect(await second.run(readCredits)).toMatchObject({
    available: 1_170,
    topUp: { remaining: 70 },
  });
  const audit = await rootDb().auditEntry.findFirst({
    where: { tenantId: second.tenantId, action: "credits.top_up" },
  });
  expect(audit).toMatchObject({
    actorId: first.ownerId,
    data: { amount: 70, note: "transfer BCA" },
  });

  const key: Actor = { kind: "key", id: newId(), name: "k", mode: "live", scopes: ["admin:*"] };
  const admin = { kind: "user", id: first.ownerId, name: "Admin", role: "ADMIN" } as const;
  const strangers: [typeof first, Actor][] = [
    [first, key],
    [first, admin],
    [second, { kind: "user", id: second.ownerId, name: "B", role: "OWNER" }],
  ];
  for (const [shop, actor] of strangers) {
    await expect(shop.as(actor, (ctx) => topUp(ctx, { amount: 1 }))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  for (const tenantId of [newId(), "toko-sebelah"]) {
    await expect(first.run((ctx) => topUp(ctx, { amount: 1, tenantId }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  expect(await second.run(readCredits)).toMatchObject({ available: 1_170 });
});
