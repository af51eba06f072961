import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listMessages } from "#lib/messages/list.ts";
import { ListMessages, Message, MessagePage, SendMessage } from "#lib/messages/schema.ts";
import { sendMessage } from "#lib/messages/send.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List a conversation's messages",
      description:
        "Newest first, notes and events included. `before`, `after` and `around` take a message's id; `q` finds words.",
      tag: "Messages",
      scope: "conversations:read",
      input: ListMessages,
      output: MessagePage,
    },
    listMessages,
  ),
  POST: endpoint(
    {
      summary: "Send a message",
      description:
        "Answers when the message is stored as `QUEUED`; delivery follows. An `Idempotency-Key` that is a UUIDv7 becomes the message's id.",
      tag: "Messages",
      scope: "messages:send",
      input: SendMessage,
      output: Message,
      status: 201,
    },
    sendMessage,
  ),
});
