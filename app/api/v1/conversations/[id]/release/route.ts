import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { release } from "#lib/conversations/release.ts";
import { Conversation } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Give back to the bot",
      description: "Repeating it changes nothing.",
      tag: "Conversations",
      scope: "conversations:write",
      output: Conversation,
    },
    release,
  ),
});
