import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { patchConversation } from "#lib/conversations/patch.ts";
import { readConversation } from "#lib/conversations/read-detail.ts";
import { Conversation, ConversationDetail, PatchConversation } from "#lib/conversations/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a conversation",
      description:
        "With its latest 50 messages, oldest first; `messagesCursor` leads to older ones.",
      tag: "Conversations",
      scope: "conversations:read",
      output: ConversationDetail,
    },
    readConversation,
  ),
  PATCH: endpoint(
    {
      summary: "Assign, label, snooze or mark read",
      tag: "Conversations",
      scope: "conversations:write",
      input: PatchConversation,
      output: Conversation,
    },
    patchConversation,
  ),
});
