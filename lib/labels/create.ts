import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { newId } from "#lib/ids.ts";
import { hueOf } from "./ensure.ts";
import { presentLabel } from "./present.ts";
import type { CreateLabel, Label } from "./schema.ts";
import { labelTaken } from "./taken.ts";

/** Throws CONFLICT for a name that another label has, however it is written. */
export async function createLabel(ctx: Context, { name, hue }: CreateLabel): Promise<Label> {
  const id = newId();
  const made = await ctx.db.$executeRaw`
    INSERT INTO labels (tenant_id, id, name, hue, created_at)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${name}, ${hue ?? hueOf(name)}, ${ctx.now})
    ON CONFLICT (tenant_id, lower(name)) DO NOTHING`;
  if (made === 0) throw labelTaken();
  await record(ctx, "label.created", id, { name });
  await emit(ctx, "label.updated", { from: name, to: name });
  const row = await ctx.db.label.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  return presentLabel(row);
}
