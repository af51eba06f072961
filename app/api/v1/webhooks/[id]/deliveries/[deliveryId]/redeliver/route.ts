import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { redeliver } from "#lib/webhooks/redeliver.ts";
import { WebhookDelivery } from "#lib/webhooks/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Send an event to a webhook again",
      description: "Under the same `webhook-id`, whatever became of it before.",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      output: WebhookDelivery,
    },
    redeliver,
  ),
});
