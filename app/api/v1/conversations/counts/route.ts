import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { ConversationCounts, countConversations } from "#lib/conversations/count.ts";
import { CountConversations } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Count conversations by state",
      description: "`unread` is the caller's own.",
      tag: "Conversations",
      scope: "conversations:read",
      input: CountConversations,
      output: ConversationCounts,
    },
    countConversations,
  ),
});
