import type { Context } from "#lib/context.ts";
import type { Party } from "#lib/whatsapp/provider.ts";

export type Identity = { kind: "GROUP" | "PHONE" | "BSUID" | "LID"; value: string };

/** In the order in which we trust them. */
export function identitiesOf(party: Party): Identity[] {
  if (party.groupId) return [{ kind: "GROUP", value: party.groupId }];
  const found: Identity[] = [];
  if (party.phone) found.push({ kind: "PHONE", value: party.phone });
  if (party.bsuid) found.push({ kind: "BSUID", value: party.bsuid });
  if (party.lid) found.push({ kind: "LID", value: party.lid });
  return found;
}

/** Two messages of the same newcomer at once must not make two contacts. */
export async function lockIdentities(ctx: Context, identities: Identity[]): Promise<void> {
  const names = identities.map(({ kind, value }) => `${ctx.tenantId} ${kind} ${value}`);
  for (const name of names.sort()) {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  }
}

/** The contact was using these addresses at that time. */
export async function rememberIdentities(
  ctx: Context,
  contactId: string,
  identities: Identity[],
  seenAt: Date,
): Promise<void> {
  for (const { kind, value } of identities) {
    await ctx.db.$executeRaw`
      INSERT INTO contact_identities AS known (tenant_id, kind, value, contact_id, seen_at)
      VALUES (${ctx.tenantId}::uuid, ${kind}, ${value}, ${contactId}::uuid, ${seenAt})
      ON CONFLICT (tenant_id, kind, value) DO UPDATE SET seen_at = excluded.seen_at
        WHERE known.seen_at < excluded.seen_at`;
  }
  // Of several numbers the one used last is theirs now, in whatever order we heard of them.
  await ctx.db.$executeRaw`
    UPDATE contacts p SET phone = latest.value
    FROM (SELECT value FROM contact_identities
      WHERE tenant_id = ${ctx.tenantId}::uuid AND contact_id = ${contactId}::uuid AND kind = 'PHONE'
      ORDER BY seen_at DESC, value DESC LIMIT 1) latest
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${contactId}::uuid
      AND p.phone IS DISTINCT FROM latest.value`;
}
