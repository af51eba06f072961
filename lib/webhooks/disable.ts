import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { log } from "#lib/log.ts";
import { withoutQuery } from "./checked-url.ts";

/** Switches an endpoint off by ourselves, and says so: to the screens, the audit log and the log. */
export async function disableWebhook(
  ctx: Context,
  id: string,
  reason: "failing" | "gone",
): Promise<void> {
  const { tenantId, now } = ctx;
  const [row] = await ctx.db.webhookEndpoint.updateManyAndReturn({
    where: { tenantId, id, disabledAt: null },
    data: { disabledAt: now, disabledReason: reason },
  });
  if (!row) return;
  const url = withoutQuery(row.url);
  const { failingSince } = row;
  await emit(ctx, "webhook.disabled", { id, url, reason, failingSince, disabledAt: now });
  await record(ctx, "webhook.disabled", id, { url, reason, failingSince });
  log.warn({ tenantId, webhookId: id, reason }, "a webhook was switched off");
}
