import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { lockApiKey } from "./find.ts";
import { presentKey } from "./present.ts";
import type { ApiKey } from "./schema.ts";

/** The key stops working at once. Revoking it again changes nothing. */
export async function revokeApiKey(ctx: Context, { id }: { id: string }): Promise<ApiKey> {
  const key = await lockApiKey(ctx, id);
  if (key.revokedAt) return presentKey(key);
  await record(ctx, "api-key.revoked", id, { name: key.name });
  ctx.wake.add("keys");
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  return presentKey(await ctx.db.apiKey.update({ where, data: { revokedAt: ctx.now } }));
}
