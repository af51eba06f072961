import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { mergeByHand } from "#lib/contacts/merge-by-hand.ts";
import { Contact, MergeContact } from "#lib/contacts/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Merge another contact into this one",
      description:
        "Everything of `from` becomes this one's, and `from` is gone. Where both have a conversation on a channel the messages join in one thread.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      input: MergeContact,
      output: Contact,
    },
    mergeByHand,
  ),
});
