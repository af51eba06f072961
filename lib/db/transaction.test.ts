import { expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { givenProduct, givenShop } from "#lib/testing/given.ts";
import { Prisma } from "./generated/client.ts";
import { pool } from "./pool.ts";
import { rootDb } from "./root.ts";
import { inTenant } from "./tenant.ts";

const system = { kind: "system" } as const;

test("SQL and Prisma's models see each other's changes, and end together", async () => {
  const shop = await givenShop();
  const id = newId();
  const broken = shop.run(async ({ db, tenantId }) => {
    await db.$executeRaw`INSERT INTO products (tenant_id, id, name, price, updated_at)
      VALUES (${tenantId}::uuid, ${id}::uuid, 'Sarung', 5, now())`;
    await db.product.update({ where: { tenantId_id: { tenantId, id } }, data: { price: 7n } });
    const [row] = await db.$queryRaw<{ price: bigint }[]>`
      SELECT price FROM products WHERE tenant_id = ${tenantId}::uuid AND id = ${id}::uuid`;
    expect(row?.price).toBe(7n);
    throw new Error("changed my mind");
  });
  await expect(broken).rejects.toThrow("changed my mind");
  expect(await rootDb().product.findFirst({ where: { id } })).toBeNull();
});

test("inside it there is no other tenant, whichever way one asks", async () => {
  const [shop, stranger] = [await givenShop(), await givenShop()];
  await givenProduct(stranger, { name: "Rahasia", price: 1 });
  await shop.run(async ({ db }) => {
    expect(await db.$queryRaw`SELECT id FROM products`).toEqual([]);
    expect(await db.product.findMany()).toEqual([]);
    const said = await db.$queryRaw`SELECT current_user::text AS role`;
    expect(said).toEqual([{ role: "sapa_tenant" }]);
  });
  const { rows } = await pool().query("SELECT current_user::text AS role");
  expect(rows).toEqual([{ role: "sapa_root" }]);
});

test("who is no tenant gets no transaction", async () => {
  const evil = "x', true); SET ROLE sapa_root; --";
  await expect(inTenant(evil, system, async () => {})).rejects.toThrow("is no tenant");
});

test("values come and go as through Prisma", async () => {
  const shop = await givenShop();
  const at = new Date("2026-11-22T03:04:05.678Z");
  const ask = Prisma.sql`SELECT ${at}::timestamptz AS at, '2026-11-22'::date AS day, 12::int8 AS big,
    1.5::numeric AS exact, ${["a", "b"]}::text[] AS words, ${{ a: [1] }}::jsonb AS thing,
    ${new Uint8Array([1, 2])}::bytea AS bytes, ${null}::text AS nothing, true AS yes`;
  const [direct] = await shop.run(({ db }) => db.$queryRaw<Record<string, unknown>[]>(ask));
  const [prisma] = await rootDb().$queryRaw<Record<string, unknown>[]>(ask);
  const plain = (row: typeof direct) => ({ ...row, bytes: Buffer.from(row?.bytes as Uint8Array) });
  expect(plain(direct)).toEqual(plain(prisma));
  expect(direct?.at).toEqual(at);
});

test("a connection that dies in the middle fails its work, and the next one has another", async () => {
  const shop = await givenShop();
  const cut = shop.run(async ({ db }) => {
    const [me] = await db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await pool().query("SELECT pg_terminate_backend($1)", [me?.pid]);
    return db.$queryRaw`SELECT 1`;
  });
  await expect(cut).rejects.toThrow();
  expect(await shop.run(({ db }) => db.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});
