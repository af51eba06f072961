import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { ensureLabels } from "#lib/labels/ensure.ts";
import { findContact, holdContact } from "./find.ts";
import type { Contact, PatchContact } from "./schema.ts";

/** What we know and think of a person. Without a name of ours their own comes back with their next message. */
export async function patchContact(
  ctx: Context,
  { id, name, note, labels, optedOut }: PatchContact & { id: string },
): Promise<Contact> {
  const before = await holdContact(ctx, id);
  const wish = optedOut !== undefined && optedOut !== (before.optedOutAt !== null);
  await ctx.db.contact.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      ...(name !== undefined && { name, nameAt: null }),
      note,
      ...(labels && { labels: await ensureLabels(ctx, labels) }),
      ...(wish && { optedOutAt: optedOut ? ctx.now : null, preferenceAt: ctx.now }),
    },
  });
  const contact = await findContact(ctx, { id });
  await emit(ctx, "contact.updated", contact);
  return contact;
}
