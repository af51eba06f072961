import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";
import { listDeliveries } from "#lib/webhooks/list-deliveries.ts";
import { ListDeliveries, WebhookDelivery } from "#lib/webhooks/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List what was sent to a webhook",
      description: "Newest first, kept for 14 days: what was sent, every attempt, the last answer.",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: ListDeliveries,
      output: pageOf(WebhookDelivery),
    },
    listDeliveries,
  ),
});
