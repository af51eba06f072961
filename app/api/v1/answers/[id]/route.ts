import { deleteAnswer } from "#lib/answers/delete.ts";
import { patchAnswer } from "#lib/answers/patch.ts";
import { Answer, PatchAnswer } from "#lib/answers/schema.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PATCH: endpoint(
    {
      summary: "Change an answer",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchAnswer,
      output: Answer,
    },
    patchAnswer,
  ),
  DELETE: endpoint(
    {
      summary: "Delete an answer",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      output: Answer,
    },
    deleteAnswer,
  ),
});
