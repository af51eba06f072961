import { BlockList, isIPv6 } from "node:net";
import { hashSecret, keyIsWellFormed } from "#lib/api-keys/key.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { rootDb } from "#lib/db/root.ts";
import { AppError } from "#lib/errors.ts";
import { knownKey } from "./known-keys.ts";

/** How often `lastUsedAt` and its address are written: once a minute is precise enough for a list. */
const lastUsedStepMs = 60_000;

/** The key's caller, or null when it is unknown, expired or revoked. */
export async function findKey(secret: string, address: string): Promise<Caller | null> {
  if (!keyIsWellFormed(secret)) return null;
  const key = await knownKey(hashSecret(secret));
  const now = Date.now();
  if (!key || (key.revokedAt && key.revokedAt.getTime() <= now)) return null;
  if (key.expiresAt && key.expiresAt.getTime() <= now) return null;
  if (!key.lastUsedAt || now - key.lastUsedAt.getTime() > lastUsedStepMs) {
    // Noted first: of many requests at once one writes it.
    key.lastUsedAt = new Date(now);
    key.lastUsedAddress = address;
    await rootDb().apiKey.update({
      where: { tenantId_id: { tenantId: key.tenantId, id: key.id } },
      data: { lastUsedAt: key.lastUsedAt, lastUsedAddress: address },
    });
  }
  const elsewhere = key.allowedIps.length > 0 && !allowed(key.allowedIps, address);
  return {
    ...(elsewhere && { forbidden: notFrom(address) }),
    tenantId: key.tenantId,
    actor: {
      kind: "key",
      id: key.id,
      name: key.name,
      mode: key.mode as "live" | "test",
      scopes: key.scopes,
    },
    credentialId: key.lineageId,
    scopes: key.scopes,
    rateLimit: { points: key.rateLimit, key: `key:${key.id}` },
    session: null,
    viaKey: true,
    grant: grantOf(key),
    key: {
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      scopes: key.scopes,
      rateLimit: key.rateLimit,
    },
  };
}

export const grantOf = (key: { scopes: string[]; allowedIps: string[] }): string =>
  JSON.stringify([key.scopes, key.allowedIps]);

const notFrom = (address: string) =>
  new AppError("FORBIDDEN", {
    id: `Kunci ini tidak boleh dipakai dari ${address}.`,
    en: `This key may not be used from ${address}.`,
  });

function allowed(list: string[], address: string): boolean {
  const block = new BlockList();
  for (const entry of list) {
    const [net, bits] = entry.split("/") as [string, string | undefined];
    const family = isIPv6(net) ? "ipv6" : "ipv4";
    if (bits === undefined) block.addAddress(net, family);
    else block.addSubnet(net, Number(bits), family);
  }
  return block.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
