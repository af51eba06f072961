import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { patchMember } from "#lib/members/patch.ts";
import { removeMember } from "#lib/members/remove.ts";
import { Member, PatchMember } from "#lib/members/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PATCH: endpoint(
    {
      summary: "Change a member's role, name or password",
      description: "The last owner stays one.",
      tag: "Team",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchMember,
      output: Member,
    },
    patchMember,
  ),
  DELETE: endpoint(
    {
      summary: "Remove a member",
      description: "Their sessions end at once; what was assigned to them is nobody's.",
      tag: "Team",
      scope: "admin:*",
      testKeys: "refused",
      output: Member,
    },
    removeMember,
  ),
});
