import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { patchRetention, readRetention } from "#lib/tenants/retention.ts";
import { PatchRetention, Retention } from "#lib/tenants/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read how long chats are kept",
      tag: "Settings",
      scope: "admin:*",
      testKeys: "refused",
      output: Retention,
    },
    (ctx) => readRetention(ctx),
  ),
  PATCH: endpoint(
    {
      summary: "Change how long chats are kept",
      description: "What is too old by it is deleted within the hour, and does not come back.",
      tag: "Settings",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchRetention,
      output: Retention,
    },
    patchRetention,
  ),
});
