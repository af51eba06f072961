import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { findLabel } from "./find.ts";
import { presentLabel } from "./present.ts";
import type { Label, PatchLabel } from "./schema.ts";
import { labelTaken } from "./taken.ts";
import { replaceLabel } from "./worn.ts";

/** A new name is a new name on everything that wears it. */
export async function patchLabel(
  ctx: Context,
  { id, name, hue }: PatchLabel & { id: string },
): Promise<Label> {
  const label = await findLabel(ctx, id);
  const row = await ctx.db.label
    .update({ where: { tenantId_id: { tenantId: ctx.tenantId, id } }, data: { name, hue } })
    .catch((error: { code?: string }) => {
      throw error.code === "P2002" ? labelTaken() : error;
    });
  if (name !== undefined && name !== label.name) {
    await replaceLabel(ctx, label.name, name);
    await record(ctx, "label.renamed", id, { from: label.name, to: name });
  } else if (hue !== undefined && hue !== label.hue) {
    await emit(ctx, "label.updated", { from: label.name, to: label.name });
  }
  return presentLabel(row);
}
