import type { Context } from "#lib/context.ts";
import type { WebhookDelivery as Row } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SampleEvent } from "./sample.ts";

/** One event for these endpoints, whatever they have chosen to hear of. */
export async function addDeliveries(
  ctx: Context,
  endpointIds: string[],
  event: SampleEvent,
): Promise<Row[]> {
  const id = newId();
  const rows = await ctx.db.webhookDelivery.createManyAndReturn({
    data: endpointIds.map((endpointId) => ({
      tenantId: ctx.tenantId,
      endpointId,
      id,
      type: event.type,
      body: JSON.stringify(event),
      nextAttemptAt: ctx.now,
      createdAt: ctx.now,
    })),
  });
  for (const endpointId of endpointIds) await enqueue(ctx, "webhook", { endpointId });
  return rows;
}
