import { expect, test } from "vitest";
import { revokeApiKey } from "#lib/api-keys/revoke.ts";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenKey, givenShop } from "#lib/testing/given.ts";
import { until } from "#lib/testing/until.ts";
import { findKey } from "./find-key.ts";

const from = "127.0.0.1";

async function givenKnownKey() {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const id = (await findKey(secret, from))?.actor.id ?? "";
  return { shop, secret, id };
}

test("a key is known for a moment without a look into the database, and revoked it is nobody's at once", async () => {
  const { shop, secret, id } = await givenKnownKey();
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  await rootDb().apiKey.update({ where, data: { name: "Lain" } });
  expect((await findKey(secret, from))?.key?.name).toBe("Uji");
  await shop.run((ctx) => revokeApiKey(ctx, { id }));
  expect(await findKey(secret, from)).toBeNull();
});

test("a look-up that began before the revocation does not bring the key back", async () => {
  const { shop, secret, id } = await givenKnownKey();
  await Promise.all([
    shop.run((ctx) => revokeApiKey(ctx, { id })),
    ...Array.from({ length: 20 }, () => findKey(secret, from)),
  ]);
  expect(await findKey(secret, from)).toBeNull();
});

test("what another process revokes is forgotten by its word, and without a word soon", async () => {
  for (const word of [true, false]) {
    const { secret, id } = await givenKnownKey();
    const began = Date.now();
    await pool().query("UPDATE api_keys SET revoked_at = now() WHERE id = $1", [id]);
    if (word) await pool().query("SELECT pg_notify('sapa', 'keys')");
    await until("the key is refused", async () => (await findKey(secret, from)) === null);
    expect(Date.now() - began).toBeLessThan(word ? 2_000 : 4_500);
  }
});
