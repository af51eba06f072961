import { z } from "zod";
import type { ZodOpenApiObject } from "zod-openapi";
import { eventData } from "#lib/webhooks/event-data.ts";
import { howWebhooksAreSent } from "#lib/webhooks/schedule.ts";

type Webhooks = NonNullable<ZodOpenApiObject["webhooks"]>;

const header = z.object({
  "webhook-id": z.string().meta({ description: "The same at every attempt." }),
  "webhook-timestamp": z
    .string()
    .meta({ description: "When this attempt was made; Unix seconds." }),
  "webhook-signature": z.string().meta({
    description:
      "`v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed.",
  }),
});

/** What we call: the other half of the document. */
export const describeWebhooks = (): Webhooks =>
  Object.fromEntries(
    Object.entries(eventData).map(([type, data]) => {
      const schema = z.object({ type: z.literal(type), timestamp: z.iso.datetime(), data });
      const operation = {
        operationId: `on-${type}`.replace(/[-.](\w)/g, (_, letter: string) => letter.toUpperCase()),
        summary: type,
        description: howWebhooksAreSent,
        tags: ["Webhooks"],
        security: [],
        requestParams: { header },
        requestBody: { required: true, content: { "application/json": { schema } } },
        responses: { "2XX": { description: "Delivered. The body is kept in the log." } },
      };
      return [type, { post: operation }];
    }),
  );
