import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { deleteLabel } from "#lib/labels/delete.ts";
import { patchLabel } from "#lib/labels/patch.ts";
import { Label, PatchLabel } from "#lib/labels/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PATCH: endpoint(
    {
      summary: "Rename or recolour a label",
      description: "A new name is a new name on everything that wears it.",
      tag: "Labels",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchLabel,
      output: Label,
    },
    patchLabel,
  ),
  DELETE: endpoint(
    {
      summary: "Delete a label",
      description: "Takes it off everything that wears it.",
      tag: "Labels",
      scope: "admin:*",
      testKeys: "refused",
      output: Label,
    },
    deleteLabel,
  ),
});
