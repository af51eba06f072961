import type { Context } from "#lib/context.ts";
import { lockIdentities } from "./identity.ts";
import type { Contact } from "./schema.ts";

/**
 * Nothing is taken in from these people, sent to them or decided about them until this is over. In
 * the order in which everybody else takes these locks: addresses, conversations, the contacts.
 */
export async function holdPeople(ctx: Context, people: Contact[]): Promise<void> {
  await lockIdentities(
    ctx,
    people.flatMap(({ identities }) => identities),
  );
  const ids = people.map(({ id }) => id);
  await ctx.db.$queryRaw`SELECT 1 FROM conversations
    WHERE tenant_id = ${ctx.tenantId}::uuid AND contact_id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
  await ctx.db.$queryRaw`SELECT 1 FROM contacts
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}
