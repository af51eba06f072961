import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { ContactExport, exportContact } from "#lib/contacts/export.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Export what is held about a person",
      tag: "Contacts",
      scope: "conversations:read",
      output: ContactExport,
    },
    exportContact,
  ),
});
