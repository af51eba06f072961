import type { ApiKey as Row } from "#lib/db/generated/client.ts";
import type { ApiKey } from "./schema.ts";

export const presentKey = (row: Row): ApiKey => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  mode: row.mode as ApiKey["mode"],
  scopes: row.scopes as ApiKey["scopes"],
  rateLimit: row.rateLimit,
  allowedIps: row.allowedIps,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  lastUsedAddress: row.lastUsedAddress,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  replacedBy: row.replacedBy,
});
