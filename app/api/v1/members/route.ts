import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listMembers } from "#lib/members/list.ts";
import { Member } from "#lib/members/schema.ts";
import { PageQuery, pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List the team",
      tag: "Team",
      scope: "conversations:read",
      testKeys: "refused",
      input: PageQuery,
      output: pageOf(Member),
    },
    listMembers,
  ),
});
