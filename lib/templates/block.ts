import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import type { ProviderFault } from "#lib/whatsapp/provider.ts";
import { presentTemplate } from "./present.ts";

/** What is written where a template is not, or no longer, blocked. */
export const notBlocked = { blockedCode: null, blockedReason: null, blockedAt: null } as const;

/** The provider takes this template no longer, whatever its status says: until there is news of it. */
export async function blockTemplate(ctx: Context, id: string, fault: ProviderFault): Promise<void> {
  const [row] = await ctx.db.template.updateManyAndReturn({
    where: { tenantId: ctx.tenantId, id, blockedAt: null },
    data: { blockedCode: fault.code, blockedReason: fault.message, blockedAt: ctx.now },
  });
  if (row) await emit(ctx, "template.status", presentTemplate(row));
}
