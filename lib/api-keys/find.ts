import type { Context } from "#lib/context.ts";
import type { ApiKey as Row } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { presentKey } from "./present.ts";
import type { ApiKey } from "./schema.ts";

/** One key, revoked or not; never its secret. */
export async function readApiKey(ctx: Context, { id }: { id: string }): Promise<ApiKey> {
  return presentKey(await findKeyRow(ctx, id));
}

/** The same for whoever is about to change it: of two at once the second sees what the first did. */
export async function lockApiKey(ctx: Context, id: string): Promise<Row> {
  await ctx.db.$queryRaw`
    SELECT 1 FROM api_keys WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findKeyRow(ctx, id);
}

async function findKeyRow({ db, tenantId }: Context, id: string): Promise<Row> {
  const row = await db.apiKey.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (!row) throw notFound();
  return row;
}
