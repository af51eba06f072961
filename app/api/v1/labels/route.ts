import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { createLabel } from "#lib/labels/create.ts";
import { listLabels } from "#lib/labels/list.ts";
import { CreateLabel, Label, ListLabels } from "#lib/labels/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List labels",
      description:
        "By name. A label that is put on a conversation for the first time joins the list.",
      tag: "Labels",
      scope: "conversations:read",
      input: ListLabels,
      output: pageOf(Label),
    },
    listLabels,
  ),
  POST: endpoint(
    {
      summary: "Create a label",
      tag: "Labels",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateLabel,
      output: Label,
      status: 201,
    },
    createLabel,
  ),
});
