import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import type { Party } from "#lib/whatsapp/provider.ts";

type Row = Pick<Party, "phone" | "name"> & { identities: { kind: string; value: string }[] | null };

/** A contact's addresses, for sending to it; of several of a kind the newest. */
export async function partyOf(ctx: Context, contactId: string): Promise<Party> {
  const [contact] = await ctx.db.$queryRaw<Row[]>`
    SELECT c.phone, c.name,
      (SELECT jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value)
          ORDER BY i.created_at DESC)
        FROM contact_identities i WHERE i.tenant_id = c.tenant_id AND i.contact_id = c.id)
        AS identities
    FROM contacts c WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${contactId}::uuid`;
  if (!contact) throw notFound();
  const identity = (kind: string) =>
    contact.identities?.find((one) => one.kind === kind)?.value ?? null;
  return {
    phone: contact.phone,
    bsuid: identity("BSUID"),
    lid: identity("LID"),
    groupId: identity("GROUP"),
    name: contact.name,
    username: null,
  };
}
