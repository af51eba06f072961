import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenShop } from "#lib/testing/given.ts";
import { readCredits } from "./read.ts";
import { topUp } from "./top-up.ts";

test("the installation's owner tops up any shop for twelve months; one that isn't there is not found", async () => {
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

  for (const tenantId of [newId(), "toko-sebelah"]) {
    await expect(first.run((ctx) => topUp(ctx, { amount: 1, tenantId }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  expect(await second.run(readCredits)).toMatchObject({ available: 1_170 });
});
