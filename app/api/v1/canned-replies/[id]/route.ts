import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { deleteCannedReply } from "#lib/canned-replies/delete.ts";
import { patchCannedReply } from "#lib/canned-replies/patch.ts";
import { CannedReply, PatchCannedReply } from "#lib/canned-replies/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PATCH: endpoint(
    {
      summary: "Change a canned reply",
      tag: "Canned replies",
      scope: "conversations:write",
      testKeys: "refused",
      input: PatchCannedReply,
      output: CannedReply,
    },
    patchCannedReply,
  ),
  DELETE: endpoint(
    {
      summary: "Delete a canned reply",
      tag: "Canned replies",
      scope: "conversations:write",
      testKeys: "refused",
      output: CannedReply,
    },
    deleteCannedReply,
  ),
});
