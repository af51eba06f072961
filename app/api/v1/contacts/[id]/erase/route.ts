import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { eraseContact } from "#lib/contacts/erase.ts";
import { Erasure } from "#lib/contacts/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Erase a person",
      description:
        "Name, addresses, messages, notes, files, raw posts and stored answers go, for good. The credit ledger and the counters stay; they name nobody. Repeating it answers as before.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      output: Erasure,
    },
    eraseContact,
  ),
});
