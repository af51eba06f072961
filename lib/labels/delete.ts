import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { findLabel } from "./find.ts";
import { presentLabel } from "./present.ts";
import type { Label } from "./schema.ts";
import { replaceLabel } from "./worn.ts";

/** Takes it off everything that wears it, too. */
export async function deleteLabel(ctx: Context, { id }: { id: string }): Promise<Label> {
  const label = await findLabel(ctx, id);
  await ctx.db.label.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
  await replaceLabel(ctx, label.name, null);
  await record(ctx, "label.deleted", id, { name: label.name });
  return presentLabel(label);
}
