import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { lockIdentities, rememberIdentities } from "./identity.ts";

/**
 * The contact with this number, made by one of us if there is none. A name given here is ours, so
 * it stays whatever the customer calls themselves; a contact that is there keeps its own.
 */
export async function addContact(
  ctx: Context,
  { phone, name }: { phone: string; name?: string },
): Promise<{ id: string; added: boolean }> {
  const identity = { kind: "PHONE", value: phone } as const;
  await lockIdentities(ctx, [identity]);
  const known = await ctx.db.contactIdentity.findUnique({
    where: { tenantId_kind_value: { tenantId: ctx.tenantId, ...identity } },
    select: { contactId: true },
  });
  if (known) return { id: known.contactId, added: false };
  const id = newId();
  await ctx.db.contact.create({
    data: { tenantId: ctx.tenantId, id, name: name ?? null, createdAt: ctx.now },
  });
  await rememberIdentities(ctx, id, [identity], ctx.now);
  return { id, added: true };
}
