import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { rotateWebhookSecret } from "#lib/webhooks/rotate-secret.ts";
import { RotateWebhookSecret, WebhookWithSecret } from "#lib/webhooks/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Rotate a webhook's secret",
      description:
        "The answer holds the new secret, this once. During the overlap every request carries both signatures, separated by a space.",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: RotateWebhookSecret,
      output: WebhookWithSecret,
    },
    rotateWebhookSecret,
  ),
});
