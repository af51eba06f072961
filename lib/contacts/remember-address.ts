import type { Context } from "#lib/context.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { findOrCreateContact } from "./find-or-create.ts";

/**
 * Somebody in the owner's address book: the owner's name for them is ours, so it goes before what
 * they call themselves. One that one of us wrote here stays.
 */
export async function rememberAddress(
  ctx: Context,
  { party, at }: Extract<Update, { kind: "contact" }>,
): Promise<void> {
  const id = await findOrCreateContact(ctx, { ...party, name: null }, at);
  await ctx.db.$executeRaw`
    UPDATE contacts SET name = ${party.name}, name_at = NULL
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND (name IS NULL OR name_at IS NOT NULL)`;
}
