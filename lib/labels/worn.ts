import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { emit } from "#lib/events/emit.ts";

/**
 * Another name, or none, on every conversation and contact that wears this label. Thousands may:
 * screens are told once that the list has changed, not of each of them.
 */
export async function replaceLabel(ctx: Context, from: string, to: string | null): Promise<void> {
  const labels = to
    ? Prisma.sql`array_replace(labels, ${from}, ${to})`
    : Prisma.sql`array_remove(labels, ${from})`;
  await ctx.db.$executeRaw`UPDATE conversations SET labels = ${labels}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY (ARRAY(SELECT id FROM conversations_labelled(${from})))`;
  await ctx.db.$executeRaw`UPDATE contacts SET labels = ${labels}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY (ARRAY(SELECT id FROM contacts_labelled(${from})))`;
  await emit(ctx, "label.updated", { from, to });
}
