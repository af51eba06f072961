import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { ensureLabels } from "#lib/labels/ensure.ts";
import { addContact } from "./add.ts";
import { findContact } from "./find.ts";
import { readPhone } from "./read-phone.ts";
import type { Contact, CreateContact } from "./schema.ts";

/** Throws CONFLICT for a number that a contact has. */
export async function createContact(
  ctx: Context,
  { phone, name, note, labels }: CreateContact,
): Promise<Contact> {
  const { id, added } = await addContact(ctx, { phone: await readPhone(ctx, phone), name });
  if (!added) {
    throw new AppError("CONFLICT", {
      id: "Nomor ini sudah dimiliki kontak lain.",
      en: "Another contact has this number already.",
    });
  }
  await ctx.db.contact.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { note, ...(labels && { labels: await ensureLabels(ctx, labels) }) },
  });
  const contact = await findContact(ctx, { id });
  await emit(ctx, "contact.updated", contact);
  return contact;
}
