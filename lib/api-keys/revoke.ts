import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { presentKey } from "./create.ts";
import type { ApiKey } from "./schema.ts";

/** The key stops working at once. Revoking it again changes nothing. */
export async function revokeApiKey(ctx: Context, { id }: { id: string }): Promise<ApiKey> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const key = await ctx.db.apiKey.findUnique({ where });
  if (!key) throw notFound();
  if (key.revokedAt) return presentKey(key);
  await record(ctx, "api-key.revoked", id, { name: key.name });
  return presentKey(await ctx.db.apiKey.update({ where, data: { revokedAt: ctx.now } }));
}
