import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listConversations } from "#lib/conversations/list.ts";
import { Conversation, ListConversations } from "#lib/conversations/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List conversations",
      description: "Newest activity first. `q` looks in names, phone digits and message text.",
      tag: "Conversations",
      scope: "conversations:read",
      input: ListConversations,
      output: pageOf(Conversation),
    },
    listConversations,
  ),
});
