import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { findActiveWebhook } from "./find.ts";
import { presentDelivery } from "./present.ts";
import type { WebhookDelivery } from "./schema.ts";

/** Sends the same once more, under the same `webhook-id`, with all its attempts before it. */
export async function redeliver(
  ctx: Context,
  { id, deliveryId }: { id: string; deliveryId: string },
): Promise<WebhookDelivery> {
  const { tenantId } = ctx;
  const where = { tenantId_endpointId_id: { tenantId, endpointId: id, id: deliveryId } };
  const known = await ctx.db.webhookDelivery.findUnique({ where, select: { id: true } });
  if (!known) throw notFound();
  await findActiveWebhook(ctx, id);
  const row = await ctx.db.webhookDelivery.update({
    where,
    data: { attempt: 0, nextAttemptAt: ctx.now, deliveredAt: null, failedAt: null },
  });
  await enqueue(ctx, "webhook", { endpointId: id });
  await record(ctx, "webhook.redelivered", id, { deliveryId });
  return presentDelivery(row, true);
}
