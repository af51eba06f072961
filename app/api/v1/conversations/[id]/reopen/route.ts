import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { reopen } from "#lib/conversations/reopen.ts";
import { Conversation } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Reopen",
      description: "Repeating it changes nothing.",
      tag: "Conversations",
      scope: "conversations:write",
      output: Conversation,
    },
    reopen,
  ),
});
