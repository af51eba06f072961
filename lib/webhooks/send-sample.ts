import type { Context } from "#lib/context.ts";
import { addDeliveries } from "./add-deliveries.ts";
import { type SampleEvent, sampleOf } from "./sample.ts";
import type { AskSample } from "./schema.ts";

/** The sample that anyone may see. */
export const sampleFor = ({ type }: AskSample): SampleEvent => sampleOf(type, new Date());

/** For a tenant's own caller it also goes to its active endpoints. */
export async function sendSample(ctx: Context, { type }: AskSample): Promise<SampleEvent> {
  const event = sampleOf(type, ctx.now);
  const endpoints = await ctx.db.webhookEndpoint.findMany({
    where: { tenantId: ctx.tenantId, disabledAt: null },
    select: { id: true },
  });
  await addDeliveries(
    ctx,
    endpoints.map(({ id }) => id),
    event,
  );
  return event;
}
