import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";
import { listTemplates } from "#lib/templates/list.ts";
import { ListTemplates, Template } from "#lib/templates/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List templates",
      description:
        "By name. `variables` says what `templateParams` names, in the order in which a list of values is read.",
      tag: "Templates",
      scope: "conversations:read",
      input: ListTemplates,
      output: pageOf(Template),
    },
    listTemplates,
  ),
});
