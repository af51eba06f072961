import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { readContacts } from "./read.ts";
import type { Contact } from "./schema.ts";

/** Throws NOT_FOUND, for a stranger's as for a missing one. */
export async function findContact(ctx: Context, { id }: { id: string }): Promise<Contact> {
  if (!isId(id)) throw notFound();
  const [contact] = await readContacts(ctx, Prisma.sql`p.id = ${id}::uuid`);
  if (!contact) throw notFound();
  return contact;
}

/** The same, held until this is over: nobody merges or erases it meanwhile. */
export async function holdContact(ctx: Context, id: string): Promise<Contact> {
  if (!isId(id)) throw notFound();
  await ctx.db.$queryRaw`SELECT 1 FROM contacts
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findContact(ctx, { id });
}
