import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import type { Party } from "#lib/whatsapp/provider.ts";
import { mergeContacts } from "./merge.ts";

type Identity = { kind: "GROUP" | "PHONE" | "BSUID" | "LID"; value: string };

/** In the order in which we trust them. */
export function identitiesOf(party: Party): Identity[] {
  if (party.groupId) return [{ kind: "GROUP", value: party.groupId }];
  const found: Identity[] = [];
  if (party.phone) found.push({ kind: "PHONE", value: party.phone });
  if (party.bsuid) found.push({ kind: "BSUID", value: party.bsuid });
  if (party.lid) found.push({ kind: "LID", value: party.lid });
  return found;
}

/**
 * The contact behind these addresses, whichever of them we have seen. When they turn out to be
 * two contacts of ours, one of which has no phone number, they are the same person: it is merged
 * into the other. Returns its id.
 */
export async function findOrCreateContact(ctx: Context, party: Party): Promise<string> {
  const identities = identitiesOf(party);
  const id = (await findByIdentities(ctx, identities)) ?? (await createContact(ctx, party));
  for (const { kind, value } of identities) {
    await ctx.db.$executeRaw`
      INSERT INTO contact_identities (tenant_id, kind, value, contact_id)
      VALUES (${ctx.tenantId}::uuid, ${kind}, ${value}, ${id}::uuid)
      ON CONFLICT (tenant_id, kind, value) DO NOTHING`;
  }
  await ctx.db.$executeRaw`
    UPDATE contacts SET phone = coalesce(phone, ${party.phone}), name = coalesce(name, ${nameOf(party)})
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND (phone IS NULL OR name IS NULL)`;
  return id;
}

const nameOf = (party: Party) => party.name?.trim() || party.username?.trim() || null;

async function createContact(ctx: Context, party: Party): Promise<string> {
  const id = newId();
  await ctx.db.contact.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      name: nameOf(party),
      phone: party.phone,
      createdAt: ctx.now,
    },
  });
  return id;
}

async function findByIdentities(ctx: Context, identities: Identity[]): Promise<string | null> {
  // Two messages of the same newcomer at once must not make two contacts.
  for (const { kind, value } of identities) {
    await ctx.db.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.tenantId} ${kind} ${value}`}, 0))`;
  }
  const rows = await ctx.db.contactIdentity.findMany({
    where: { tenantId: ctx.tenantId, OR: identities },
    include: { contact: { select: { phone: true } } },
  });
  const rank = (row: { kind: string }) => identities.findIndex(({ kind }) => kind === row.kind);
  const [first, ...others] = rows.sort((a, b) => rank(a) - rank(b));
  if (!first) return null;
  for (const other of others) {
    if (other.contactId !== first.contactId && other.contact.phone === null) {
      await mergeContacts(ctx, other.contactId, first.contactId);
    }
  }
  return first.contactId;
}
