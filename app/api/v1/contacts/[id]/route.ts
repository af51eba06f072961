import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { findContact } from "#lib/contacts/find.ts";
import { patchContact } from "#lib/contacts/patch.ts";
import { Contact, PatchContact } from "#lib/contacts/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a contact",
      tag: "Contacts",
      scope: "conversations:read",
      output: Contact,
    },
    findContact,
  ),
  PATCH: endpoint(
    {
      summary: "Change a contact",
      description: "A name written here stays, whatever the customer calls themselves.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchContact,
      output: Contact,
    },
    patchContact,
  ),
});
