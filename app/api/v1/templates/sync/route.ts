import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { askForSync } from "#lib/templates/ask.ts";
import { SyncTemplates, TemplateSync } from "#lib/templates/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Read a channel's templates from WhatsApp",
      description: "It is done in the background: a change of status is told as `template.status`.",
      tag: "Templates",
      scope: "admin:*",
      testKeys: "refused",
      input: SyncTemplates,
      output: TemplateSync,
    },
    askForSync,
  ),
});
