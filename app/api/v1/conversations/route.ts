import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listConversations } from "#lib/conversations/list.ts";
import { Conversation, ListConversations, OpenConversation } from "#lib/conversations/schema.ts";
import { startConversation } from "#lib/conversations/start.ts";
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
  POST: endpoint(
    {
      summary: "Open a conversation",
      description:
        "With a contact, or with anybody who has a number; `message` is the first thing said, on Cloud channels a template. There is one conversation per channel and contact: asking again answers with it, and changes nothing about whose it is.",
      tag: "Conversations",
      scope: "messages:send",
      input: OpenConversation,
      output: Conversation,
      status: 201,
    },
    startConversation,
  ),
});
