import type { Context } from "#lib/context.ts";
import type { Party, Update } from "#lib/whatsapp/provider.ts";
import { findOrCreateContact } from "./find-or-create.ts";
import { identitiesOf } from "./identity.ts";

/**
 * Somebody in the owner's address book: the owner's name for them is ours, so it goes before what
 * they call themselves. One that one of us wrote here stays.
 */
export async function rememberAddress(
  ctx: Context,
  { party, at }: Extract<Update, { kind: "contact" }>,
): Promise<void> {
  // Whose number a hidden id is: news about people whom we know, and of no use else.
  if (party.name === null && !(await isKnown(ctx, party))) return;
  const id = await findOrCreateContact(ctx, { ...party, name: null }, at);
  if (party.name === null) return;
  await ctx.db.$executeRaw`
    UPDATE contacts SET name = ${party.name}, name_at = NULL
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND (name IS NULL OR name_at IS NOT NULL)`;
}

async function isKnown(ctx: Context, party: Party): Promise<boolean> {
  const known = await ctx.db.contactIdentity.findFirst({
    where: { tenantId: ctx.tenantId, OR: identitiesOf(party) },
    select: { contactId: true },
  });
  return known !== null;
}
