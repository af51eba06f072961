import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";

/** The id of a contact's picture. Throws NOT_FOUND where there is none. */
export async function photoOf(ctx: Context, contactId: string): Promise<string> {
  const contact = await ctx.db.contact.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: contactId } },
    select: { photoId: true },
  });
  if (!contact?.photoId) throw notFound();
  return contact.photoId;
}
