import { makeKey } from "#lib/api-keys/key.ts";
import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { presentKey } from "./present.ts";
import type { ApiKey, CreateApiKey } from "./schema.ts";

/** A new key, with its secret this once. */
export async function createApiKey(
  ctx: Context,
  input: CreateApiKey,
): Promise<ApiKey & { secret: string }> {
  const id = newId();
  const { secret, prefix, hash } = makeKey(input.mode);
  const row = await ctx.db.apiKey.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      name: input.name,
      prefix,
      hash: new Uint8Array(hash),
      scopes: [...new Set(input.scopes)],
      mode: input.mode,
      rateLimit: input.rateLimit,
      allowedIps: input.allowedIps,
      expiresAt: input.expiresAt ?? null,
      lineageId: id,
      createdBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now,
    },
  });
  await record(ctx, "api-key.created", id, { name: row.name, scopes: row.scopes });
  return { ...presentKey(row), secret };
}
