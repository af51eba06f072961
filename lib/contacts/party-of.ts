import type { Context } from "#lib/context.ts";
import type { Party } from "#lib/whatsapp/provider.ts";

/** A contact's addresses, for sending to it. */
export async function partyOf(ctx: Context, contactId: string): Promise<Party> {
  const contact = await ctx.db.contact.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: contactId } },
    include: { identities: { orderBy: { createdAt: "desc" } } },
  });
  const identity = (kind: string) =>
    contact.identities.find((one) => one.kind === kind)?.value ?? null;
  return {
    phone: contact.phone,
    bsuid: identity("BSUID"),
    lid: identity("LID"),
    groupId: identity("GROUP"),
    name: contact.name,
    username: null,
  };
}
