import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { exportContacts } from "#lib/contacts/export-csv.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Export contacts as a CSV",
      description:
        "All contacts, in UTF-8 with its mark. Cells that a spreadsheet would run as a formula begin with an apostrophe.",
      tag: "Contacts",
      scope: "conversations:read",
      contentType: "text/csv",
    },
    exportContacts,
  ),
});
