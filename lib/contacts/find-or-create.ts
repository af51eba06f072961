import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import type { Party } from "#lib/whatsapp/provider.ts";
import { type Identity, identitiesOf, lockIdentities, rememberIdentities } from "./identity.ts";
import { mergeContacts } from "./merge.ts";

/**
 * The contact behind these addresses, whichever of them we have seen, as it was at that time. When
 * they turn out to be two contacts of ours, one of which has no phone number, they are the same
 * person: it is merged into the other. Returns its id.
 */
export async function findOrCreateContact(ctx: Context, party: Party, at: Date): Promise<string> {
  const seenAt = at < ctx.now ? at : ctx.now;
  const identities = identitiesOf(party);
  await lockIdentities(ctx, identities);
  const id = (await findByIdentities(ctx, identities)) ?? (await createContact(ctx));
  await rememberIdentities(ctx, id, identities, seenAt);
  await rememberName(ctx, id, party.name?.trim() || party.username?.trim() || null, seenAt);
  return id;
}

/** What they called themselves last; a name that one of us wrote stays. */
async function rememberName(ctx: Context, id: string, name: string | null, at: Date) {
  if (!name) return;
  await ctx.db.$executeRaw`
    UPDATE contacts SET name = ${name}, name_at = ${at}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND (name IS NULL OR (name_at, name) < (${at}, ${name}))`;
}

async function createContact(ctx: Context): Promise<string> {
  const id = newId();
  await ctx.db.contact.create({ data: { tenantId: ctx.tenantId, id, createdAt: ctx.now } });
  return id;
}

async function findByIdentities(ctx: Context, identities: Identity[]): Promise<string | null> {
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
