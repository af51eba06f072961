import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { checkedUrl, withoutQuery } from "./checked-url.ts";
import { findWebhook } from "./find.ts";
import { presentWebhook } from "./present.ts";
import type { PatchWebhook, Webhook } from "./schema.ts";

/**
 * Changes where it goes, what it wants, and whether it is on. What waited while it was off is sent
 * when it is switched on; what happened meanwhile was not kept for it.
 */
export async function patchWebhook(
  ctx: Context,
  { id, url, events, active }: PatchWebhook & { id: string },
): Promise<Webhook> {
  const address = url === undefined ? {} : { url: checkedUrl(url) };
  const before = await findWebhook(ctx, id);
  const wasOn = before.disabledAt === null;
  const data = {
    ...address,
    ...(events && { events: [...new Set(events)] }),
    ...(active === true && !wasOn && { disabledAt: null, disabledReason: null }),
    ...(active === false && wasOn && { disabledAt: ctx.now, disabledReason: "manual" }),
  };
  if (Object.keys(data).length === 0) return presentWebhook(before, ctx.now);
  // At another address, or after it was mended, the failures of before say nothing.
  const anew = "url" in data || (active === true && !wasOn);
  const row = await ctx.db.webhookEndpoint.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { ...data, ...(anew && { failingSince: null }) },
  });
  const on = row.disabledAt === null;
  if (on && anew) await enqueue(ctx, "webhook", { endpointId: id });
  await record(ctx, "webhook.changed", id, {
    url: withoutQuery(row.url),
    events: row.events,
    active: on,
  });
  return presentWebhook(row, ctx.now);
}
