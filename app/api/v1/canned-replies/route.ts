import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { createCannedReply } from "#lib/canned-replies/create.ts";
import { listCannedReplies } from "#lib/canned-replies/list.ts";
import { CannedReply, CreateCannedReply, ListCannedReplies } from "#lib/canned-replies/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List canned replies",
      description: "By shortcut. `q` looks in shortcut and text.",
      tag: "Canned replies",
      scope: "conversations:read",
      input: ListCannedReplies,
      output: pageOf(CannedReply),
    },
    listCannedReplies,
  ),
  POST: endpoint(
    {
      summary: "Create a canned reply",
      description: "A shortcut that is there already is 409.",
      tag: "Canned replies",
      scope: "conversations:write",
      testKeys: "refused",
      input: CreateCannedReply,
      output: CannedReply,
      status: 201,
    },
    createCannedReply,
  ),
});
