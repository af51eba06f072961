import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Page } from "#lib/page.ts";
import { contactPatterns } from "#lib/search/pattern.ts";
import { readContacts } from "./read.ts";
import type { Contact, ListContacts } from "./schema.ts";

/** The newest first; ids sort by the time they were made. */
export async function listContacts(
  ctx: Context,
  { limit, cursor, q, label }: ListContacts,
): Promise<Page<Contact>> {
  const bond = [ctx.tenantId, "contacts", q, label];
  const where = [Prisma.sql`TRUE`];
  if (q)
    where.push(Prisma.sql`p.id = ANY (ARRAY(SELECT id FROM contacts_like(${contactPatterns(q)})))`);
  if (label) where.push(Prisma.sql`p.id = ANY (ARRAY(SELECT id FROM contacts_labelled(${label})))`);
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
