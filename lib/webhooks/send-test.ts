import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { addDeliveries } from "./add-deliveries.ts";
import { findActiveWebhook } from "./find.ts";
import { presentDelivery } from "./present.ts";
import { sampleOf } from "./sample.ts";
import type { TestWebhook, WebhookDelivery } from "./schema.ts";

/** Sends a sample there. How it went is in the log a moment later. */
export async function testWebhook(
  ctx: Context,
  { id, type }: TestWebhook & { id: string },
): Promise<WebhookDelivery> {
  const endpoint = await findActiveWebhook(ctx, id);
  const [row] = await addDeliveries(ctx, [endpoint.id], sampleOf(type, ctx.now));
  await record(ctx, "webhook.tested", id, { type });
  return presentDelivery(row as NonNullable<typeof row>, true);
}
