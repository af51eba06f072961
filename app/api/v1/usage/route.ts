import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readUsage } from "#lib/usage/read.ts";
import { ReadUsage, Usage } from "#lib/usage/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the usage report",
      description: "The last days in the tenant's zone, today included.",
      tag: "Usage",
      scope: "usage:read",
      input: ReadUsage,
      output: Usage,
    },
    readUsage,
  ),
});
