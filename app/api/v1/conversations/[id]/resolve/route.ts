import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { resolve } from "#lib/conversations/resolve.ts";
import { Conversation } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Resolve",
      description: "Repeating it changes nothing.",
      tag: "Conversations",
      scope: "conversations:write",
      output: Conversation,
    },
    resolve,
  ),
});
