import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { retryMessage } from "#lib/messages/retry.ts";
import { Message } from "#lib/messages/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Send again",
      description: "For an outgoing message that failed, or whose fate is uncertain.",
      tag: "Messages",
      scope: "messages:send",
      output: Message,
    },
    retryMessage,
  ),
});
