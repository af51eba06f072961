import type { Context } from "#lib/context.ts";

/** Nothing goes to this conversation before then; a longer hold stays. */
export async function holdConversation(ctx: Context, id: string, until: Date): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE conversations SET hold_until = greatest(hold_until, ${until})
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`;
}

/** Nothing goes out by this number before then; a longer hold stays. */
export async function holdChannel(ctx: Context, id: string, until: Date): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE channels SET hold_until = greatest(hold_until, ${until})
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`;
}
