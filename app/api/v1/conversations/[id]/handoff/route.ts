import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { handOff } from "#lib/conversations/hand-off.ts";
import { Conversation, HandOff } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Hand off to people",
      description: "Repeating it changes nothing.",
      tag: "Conversations",
      scope: "conversations:write",
      input: HandOff,
      output: Conversation,
    },
    handOff,
  ),
});
