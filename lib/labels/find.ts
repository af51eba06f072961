import type { Context } from "#lib/context.ts";
import type { Label } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";

/** The label, held until this is over. Throws NOT_FOUND. */
export async function findLabel(ctx: Context, id: string): Promise<Label> {
  await ctx.db.$queryRaw`SELECT 1 FROM labels
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const label = await ctx.db.label.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  if (!label) throw notFound();
  return label;
}
