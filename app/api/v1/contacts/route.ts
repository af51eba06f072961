import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { createContact } from "#lib/contacts/create.ts";
import { listContacts } from "#lib/contacts/list.ts";
import { Contact, CreateContact, ListContacts } from "#lib/contacts/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List contacts",
      description: "The newest first. `q` looks in names and phone digits.",
      tag: "Contacts",
      scope: "conversations:read",
      input: ListContacts,
      output: pageOf(Contact),
    },
    listContacts,
  ),
  POST: endpoint(
    {
      summary: "Add a contact",
      description: "A number that a contact has already is 409.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateContact,
      output: Contact,
      status: 201,
    },
    createContact,
  ),
});
