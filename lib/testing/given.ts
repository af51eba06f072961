import { makeKey } from "#lib/api-keys/key.ts";
import type { Actor, Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { newId } from "#lib/ids.ts";
import { seal } from "#lib/secrets.ts";
import { register } from "#lib/tenants/register.ts";

export type Shop = {
  tenantId: string;
  ownerId: string;
  email: string;
  password: string;
  sandboxId: string;
  /** Runs in the shop's transaction, as the owner unless told otherwise. */
  as<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>;
  run<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
};

const password = "rahasia-batik-2026";

/** A tenant of its own for one test. */
export async function givenShop(name = "Toko Uji"): Promise<Shop> {
  const email = `${newId()}@toko.test`;
  const { tenantId, userId } = await register({ name, email, password });
  const owner = { kind: "user", id: userId, name, role: "OWNER" } as const;
  const sandbox = await rootDb().channel.findFirstOrThrow({ where: { tenantId } });
  return {
    tenantId,
    ownerId: userId,
    email,
    password,
    sandboxId: sandbox.id,
    as: (actor, work) => inTenant(tenantId, actor, work),
    run: (work) => inTenant(tenantId, owner, work),
  };
}

/** A Cloud number of the shop's, with secrets that the test knows. */
export async function givenCloudChannel(
  shop: Shop,
  more: {
    phoneNumberId?: string;
    wabaId?: string;
    accessToken?: string;
    appSecret?: string;
  } = {},
): Promise<{
  id: string;
  phoneNumberId: string;
  wabaId: string;
  appSecret: string;
  verifyToken: string;
}> {
  const id = newId();
  const phoneNumberId = more.phoneNumberId ?? `1${Date.now()}${Math.floor(Math.random() * 1e4)}`;
  const wabaId = more.wabaId ?? `2${phoneNumberId}`;
  const appSecret = more.appSecret ?? newId();
  const verifyToken = newId();
  const accessToken = more.accessToken ?? "test-token";
  await rootDb().channel.create({
    data: {
      tenantId: shop.tenantId,
      id,
      kind: "CLOUD",
      name: "WhatsApp Toko",
      externalId: phoneNumberId,
      accountId: wabaId,
      secrets: await seal({ accessToken, appSecret, verifyToken }),
    },
  });
  return { id, phoneNumberId, wabaId, appSecret, verifyToken };
}

export async function givenProduct(
  shop: Shop,
  product: { name: string; price: number; stock?: number | null; sku?: string },
): Promise<string> {
  const id = newId();
  await rootDb().product.create({ data: { tenantId: shop.tenantId, id, ...product } });
  return id;
}

/** An API key's secret. */
export async function givenKey(
  shop: Shop,
  scopes = ["admin:*"],
  more: { mode?: "live" | "test"; rateLimit?: number } = {},
): Promise<string> {
  const id = newId();
  const { secret, prefix, hash } = makeKey(more.mode ?? "live");
  await rootDb().apiKey.create({
    data: {
      tenantId: shop.tenantId,
      id,
      name: "Uji",
      prefix,
      hash: new Uint8Array(hash),
      scopes,
      mode: more.mode ?? "live",
      rateLimit: more.rateLimit ?? 10_000,
      lineageId: id,
    },
  });
  return secret;
}
