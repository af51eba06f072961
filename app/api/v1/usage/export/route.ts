import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { exportUsage } from "#lib/usage/export.ts";
import { ExportUsage } from "#lib/usage/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Export the usage report",
      description:
        "A CSV with a row for each day, each key (`by=key`) or each person (`by=person`).",
      tag: "Usage",
      scope: "usage:read",
      input: ExportUsage,
      contentType: "text/csv",
    },
    exportUsage,
  ),
});
