import type { Context } from "#lib/context.ts";

/** The person behind a conversation wants no more campaigns; the first time is remembered. */
export async function recordOptOut(ctx: Context, conversationId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE contacts p SET opted_out_at = coalesce(p.opted_out_at, ${ctx.now})
    FROM conversations c WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${conversationId}::uuid
      AND p.tenant_id = c.tenant_id AND p.id = c.contact_id`;
}
