import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { Present, TellPresence } from "#lib/presence/schema.ts";
import { tellPresence } from "#lib/presence/tell.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Say that one is there",
      description:
        "For colleagues' screens: they get the event `conversation.presence`. Forgotten after 12 seconds unless said again.",
      tag: "Conversations",
      scope: "conversations:read",
      people: true,
      input: TellPresence,
      output: Present,
    },
    tellPresence,
  ),
});
