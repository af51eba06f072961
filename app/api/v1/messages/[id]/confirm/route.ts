import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { confirmMessage } from "#lib/messages/confirm.ts";
import { Message } from "#lib/messages/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Say that a message arrived",
      description: "For one whose fate is uncertain: it then counts as `SENT`.",
      tag: "Messages",
      scope: "messages:send",
      output: Message,
    },
    confirmMessage,
  ),
});
