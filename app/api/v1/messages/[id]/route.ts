import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { deleteMessage } from "#lib/messages/delete.ts";
import { DeleteMessage, Message } from "#lib/messages/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  DELETE: endpoint(
    {
      summary: "Delete a message",
      description:
        "`for=me` hides it from the team and sends nothing; `for=everyone` takes it back from the customer, where the channel can. One that still waits is not sent.",
      tag: "Messages",
      scope: "messages:send",
      input: DeleteMessage,
      output: Message,
    },
    deleteMessage,
  ),
});
