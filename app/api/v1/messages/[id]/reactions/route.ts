import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { react } from "#lib/messages/react.ts";
import { Message, React } from "#lib/messages/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "React to a message",
      description: "The shop has one reaction to a message; `null` takes it back.",
      tag: "Messages",
      scope: "messages:send",
      input: React,
      output: Message,
    },
    react,
  ),
});
