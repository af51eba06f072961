import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { addMember } from "#lib/members/add.ts";
import { listMembers } from "#lib/members/list.ts";
import { CreateMember, Member } from "#lib/members/schema.ts";
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
  POST: endpoint(
    {
      summary: "Add a member",
      description: "There is no mail to invite by: whoever adds somebody tells them the password.",
      tag: "Team",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateMember,
      output: Member,
      status: 201,
    },
    addMember,
  ),
});
