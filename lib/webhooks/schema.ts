import { z } from "zod";
import { eventTypes } from "#lib/events/schema.ts";
import { messageTypes } from "#lib/messages/schema.ts";
import { PageQuery } from "#lib/page.ts";

const time = z.iso.datetime();

export const EventName = z.enum(eventTypes).meta({ id: "EventName" });
export type EventName = z.infer<typeof EventName>;

/** `*`: all there are and will be. */
const Choice = z.enum(["*", ...eventTypes]);
const Choices = z
  .array(Choice)
  .min(1)
  .max(eventTypes.length + 1);

export const Webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(Choice),
    active: z.boolean(),
    createdAt: time,
    disabledAt: time.nullable(),
    disabledReason: z.enum(["manual", "failing", "gone"]).nullable().meta({
      description:
        "`manual`: somebody switched it off. `failing`: nothing got through for three days. `gone`: it answered 410.",
    }),
    failingSince: time.nullable().meta({ description: "Since when every attempt has failed." }),
    previousSecretUntil: time.nullable().meta({
      description: "Until then the secret before the last rotation signs too.",
    }),
  })
  .meta({ id: "Webhook" });
export type Webhook = z.infer<typeof Webhook>;

/** With the secret, this once. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string() }).meta({
  id: "WebhookWithSecret",
});

const address = z.string().trim().min(1).max(2_000);

export const CreateWebhook = z
  .strictObject({
    url: address.meta({
      description: "Public and https.",
      examples: ["https://shop.example/hook"],
    }),
    events: Choices.default(["*"]),
    active: z.boolean().default(true),
  })
  .meta({ id: "CreateWebhook" });
export type CreateWebhook = z.infer<typeof CreateWebhook>;

export const PatchWebhook = z
  .strictObject({
    url: address.optional(),
    events: Choices.optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: "PatchWebhook" });
export type PatchWebhook = z.infer<typeof PatchWebhook>;

export const DeletedWebhook = z
  .object({ id: z.string(), deleted: z.literal(true) })
  .meta({ id: "DeletedWebhook" });

export const RotateWebhookSecret = z
  .strictObject({
    overlapHours: z.number().int().min(0).max(72).default(24).meta({
      description: "How long the old secret goes on signing beside the new one.",
    }),
  })
  .meta({ id: "RotateWebhookSecret" });
export type RotateWebhookSecret = z.infer<typeof RotateWebhookSecret>;

type Inner = "note" | "event";
const isSaid = (type: string): type is Exclude<(typeof messageTypes)[number], Inner> =>
  type !== "note" && type !== "event";

/** What a sample may be of: a kind of message, `status`, or any event. */
export const SampleType = z.enum([...messageTypes.filter(isSaid), "status", ...eventTypes]);
export type SampleType = z.infer<typeof SampleType>;

export const TestWebhook = z
  .strictObject({ type: SampleType.default("text") })
  .meta({ id: "TestWebhook" });
export type TestWebhook = z.infer<typeof TestWebhook>;

/** The same on the device API, where unknown fields are ignored. */
export const AskSample = z.object({ type: SampleType.default("text") }).meta({ id: "AskSample" });
export type AskSample = z.infer<typeof AskSample>;

/** What an endpoint is sent. */
export const WebhookBody = z.object({
  type: EventName,
  timestamp: time,
  data: z.record(z.string(), z.unknown()),
});
export type WebhookBody = z.infer<typeof WebhookBody>;

/** The same as the device API shows it. */
export const SampleEvent = WebhookBody.meta({ id: "SampleEvent" });

export const WebhookAttempt = z
  .object({
    at: time,
    status: z.number().int().nullable().meta({ description: "Null: there was no answer." }),
    durationMs: z.number().int(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: "WebhookAttempt" });
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

export const WebhookDelivery = z
  .object({
    id: z.string().meta({ description: "The `webhook-id` header." }),
    type: EventName,
    state: z.enum(["pending", "delivered", "failed"]),
    body: WebhookBody,
    attempts: z.array(WebhookAttempt).meta({ description: "Oldest first, the latest 50." }),
    answer: z.string().nullable().meta({ description: "The last answer's first 4 kB." }),
    nextAttemptAt: time.nullable(),
    deliveredAt: time.nullable(),
    failedAt: time.nullable(),
    createdAt: time,
  })
  .meta({ id: "WebhookDelivery" });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const ListWebhooks = PageQuery;
export const ListDeliveries = PageQuery;
