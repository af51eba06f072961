import { expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { givenShop } from "#lib/testing/given.ts";

const label = (tenantId: string, name: string) => ({
  id: newId(),
  tenantId,
  name,
  hue: 210,
});
const named = (shop: Awaited<ReturnType<typeof givenShop>>) =>
  shop.run(async (ctx) => (await ctx.db.label.findMany()).map(({ name }) => name).sort());

test("SQL and models are one transaction: each sees what the other wrote, and an error undoes both", async () => {
  const shop = await givenShop();
  const failing = shop.run(async (ctx) => {
    await ctx.db.label.create({ data: label(ctx.tenantId, "Grosir") });
    const seen = await ctx.db.$executeRaw`
      UPDATE labels SET name = 'Eceran' WHERE tenant_id = ${ctx.tenantId}::uuid AND name = 'Grosir'`;
    const now = await ctx.db.label.findMany({ where: { name: "Eceran" } });
    throw new Error(`${seen} ${now.length}`);
  });
  await expect(failing).rejects.toThrow("1 1");
  expect(await named(shop)).toEqual([]);
});

test("what failed and was swallowed is never taken for kept", async () => {
  const shop = await givenShop();
  const swallowing = shop.run(async (ctx) => {
    await ctx.db.label.create({ data: label(ctx.tenantId, "Grosir") });
    await ctx.db.$queryRaw`SELECT 1 / 0`.catch(() => {});
  });
  await expect(swallowing).rejects.toThrow("nothing was kept");
  expect(await named(shop)).toEqual([]);
});

test("many at once, each with models, write each for its own shop", async () => {
  const shops = await Promise.all(Array.from({ length: 6 }, () => givenShop()));
  await Promise.all(
    shops.flatMap((shop, at) =>
      ["a", "b", "c"].map((name) =>
        shop.run(async (ctx) => {
          await ctx.db.label.create({ data: label(ctx.tenantId, `${name}${at}`) });
          await ctx.db.$queryRaw`SELECT pg_sleep(0.02)`;
          expect(await ctx.db.label.count({ where: { name: `${name}${at}` } })).toBe(1);
        }),
      ),
    ),
  );
  for (const [at, shop] of shops.entries()) {
    expect(await named(shop)).toEqual([`a${at}`, `b${at}`, `c${at}`]);
  }
});
