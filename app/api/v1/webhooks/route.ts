import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";
import { createWebhook } from "#lib/webhooks/create.ts";
import { listWebhooks } from "#lib/webhooks/list.ts";
import { howWebhooksAreSent } from "#lib/webhooks/schedule.ts";
import { CreateWebhook, ListWebhooks, Webhook, WebhookWithSecret } from "#lib/webhooks/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List webhooks",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: ListWebhooks,
      output: pageOf(Webhook),
    },
    listWebhooks,
  ),
  POST: endpoint(
    {
      summary: "Create a webhook",
      description: `The answer holds the secret, this once. ${howWebhooksAreSent}`,
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateWebhook,
      output: WebhookWithSecret,
      status: 201,
    },
    createWebhook,
  ),
});
