import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { invalid } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { findContact } from "./find.ts";
import { holdPeople } from "./hold-people.ts";
import { rememberIdentities } from "./identity.ts";
import { mergeContacts } from "./merge.ts";
import type { Contact } from "./schema.ts";

/** Somebody says that two contacts are one person: `from` becomes part of this one, for good. */
export async function mergeByHand(
  ctx: Context,
  { id, from }: { id: string; from: string },
): Promise<Contact> {
  if (from === id) {
    throw invalid("from", {
      id: "Kontak tidak dapat digabung dengan dirinya sendiri.",
      en: "A contact cannot be merged with itself.",
    });
  }
  const both = () => Promise.all([id, from].map((one) => findContact(ctx, { id: one })));
  await holdPeople(ctx, await both());
  // Another merge may have been faster.
  await both();
  await mergeContacts(ctx, from, id);
  // Of their numbers the one used last is theirs now.
  await rememberIdentities(ctx, id, [], ctx.now);
  await record(ctx, "contact.merged", id, { from });
  const contact = await findContact(ctx, { id });
  await emit(ctx, "contact.updated", contact);
  return contact;
}
