import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { deleteWebhook } from "#lib/webhooks/delete.ts";
import { readWebhook } from "#lib/webhooks/find.ts";
import { patchWebhook } from "#lib/webhooks/patch.ts";
import { DeletedWebhook, PatchWebhook, Webhook } from "#lib/webhooks/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a webhook",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      output: Webhook,
    },
    readWebhook,
  ),
  PATCH: endpoint(
    {
      summary: "Change a webhook",
      description:
        "Its address, its events, or whether it is active. What waited while it was off is sent when it is on again.",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchWebhook,
      output: Webhook,
    },
    patchWebhook,
  ),
  DELETE: endpoint(
    {
      summary: "Delete a webhook",
      tag: "Webhooks",
      scope: "admin:*",
      testKeys: "refused",
      output: DeletedWebhook,
    },
    deleteWebhook,
  ),
});
