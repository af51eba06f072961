import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { TestWebhook, WebhookDelivery } from "#lib/webhooks/schema.ts";
import { testWebhook } from "#lib/webhooks/send-test.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Send a sample to a webhook",
      description: "How it went is in its deliveries a moment later.",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: TestWebhook,
      output: WebhookDelivery,
      status: 201,
    },
    testWebhook,
  ),
});
