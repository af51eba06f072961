import type {
  WebhookDelivery as DeliveryRow,
  WebhookEndpoint as EndpointRow,
} from "#lib/db/generated/client.ts";
import type { Webhook, WebhookAttempt, WebhookBody, WebhookDelivery } from "./schema.ts";

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** An endpoint as the API shows it: never its secret. */
export const presentWebhook = (row: EndpointRow, now: Date): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events as Webhook["events"],
  active: row.disabledAt === null,
  createdAt: row.createdAt.toISOString(),
  disabledAt: iso(row.disabledAt),
  disabledReason: row.disabledReason as Webhook["disabledReason"],
  failingSince: iso(row.failingSince),
  previousSecretUntil: row.previousUntil && row.previousUntil > now ? iso(row.previousUntil) : null,
});

export const presentDelivery = (row: DeliveryRow, active: boolean): WebhookDelivery => ({
  id: row.id,
  type: row.type as WebhookDelivery["type"],
  state: row.deliveredAt ? "delivered" : row.failedAt ? "failed" : "pending",
  body: JSON.parse(row.body) as WebhookBody,
  attempts: row.attempts as WebhookAttempt[],
  answer: row.answer,
  // While the endpoint is switched off nothing is planned.
  nextAttemptAt: active ? iso(row.nextAttemptAt) : null,
  deliveredAt: iso(row.deliveredAt),
  failedAt: iso(row.failedAt),
  createdAt: row.createdAt.toISOString(),
});
