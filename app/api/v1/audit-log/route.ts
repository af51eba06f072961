import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listAudit } from "#lib/audit/list.ts";
import { AuditEntry, ListAudit } from "#lib/audit/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List who did what",
      description: "The newest first.",
      tag: "Team",
      scope: "admin:*",
      testKeys: "refused",
      input: ListAudit,
      output: pageOf(AuditEntry),
    },
    listAudit,
  ),
});
