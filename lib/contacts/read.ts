import type { Context } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Contact } from "./schema.ts";
import { visibleContact } from "./visible.ts";

type Row = {
  id: string;
  name: string | null;
  phone: string | null;
  photo_id: string | null;
  note: string | null;
  labels: string[];
  identities: Contact["identities"] | null;
  opted_out_at: Date | null;
  last_seen_at: Date | null;
  created_at: Date;
};

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Contacts as the API shows them, in one query; `which` may use p. */
export async function readContacts(ctx: Context, which: Prisma.Sql): Promise<Contact[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.phone, p.photo_id, p.note, p.labels, p.opted_out_at, p.last_seen_at,
      p.created_at,
      (SELECT jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value)
          ORDER BY i.seen_at DESC, i.kind DESC, i.value)
        FROM contact_identities i WHERE i.tenant_id = p.tenant_id AND i.contact_id = p.id) AS identities
    FROM contacts p
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND ${visibleContact(ctx)} AND ${which}`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    phone: row.phone,
    photoUrl: row.photo_id ? `/api/v1/media/${row.photo_id}` : null,
    note: row.note,
    labels: row.labels,
    identities: row.identities ?? [],
    optedOutAt: iso(row.opted_out_at),
    lastSeenAt: iso(row.last_seen_at),
    createdAt: row.created_at.toISOString(),
  }));
}
