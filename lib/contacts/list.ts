import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isId } from "#lib/ids.ts";
import type { Page } from "#lib/page.ts";
import { contactPatterns } from "#lib/search/pattern.ts";
import { readContacts } from "./read.ts";
import type { Contact, ListContacts } from "./schema.ts";

/** The newest first; ids sort by the time they were made. Of a channel: who has a chat there. */
export async function listContacts(
  ctx: Context,
  { limit, cursor, q, label, channelId }: ListContacts & { channelId?: string },
): Promise<Page<Contact>> {
  const bond = [ctx.tenantId, "contacts", q, label, channelId];
  const where = [Prisma.sql`TRUE`];
  if (q)
    where.push(Prisma.sql`p.id = ANY (ARRAY(SELECT id FROM contacts_like(${contactPatterns(q)})))`);
  if (label) where.push(Prisma.sql`p.id = ANY (ARRAY(SELECT id FROM contacts_labelled(${label})))`);
  if (channelId) {
    // An id that cannot be one matches nothing, like one that isn't there.
    where.push(
      isId(channelId)
        ? Prisma.sql`EXISTS (SELECT FROM conversations c WHERE c.tenant_id = p.tenant_id
            AND c.contact_id = p.id AND c.channel_id = ${channelId}::uuid)`
        : Prisma.sql`FALSE`,
    );
  }
  if (cursor) {
    const [before] = readCursor(bond, cursor);
    where.push(Prisma.sql`p.id < ${before}::uuid`);
  }
  const rows = await readContacts(
    ctx,
    Prisma.sql`${Prisma.join(where, " AND ")} ORDER BY p.id DESC LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
