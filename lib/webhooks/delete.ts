import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { withoutQuery } from "./checked-url.ts";
import { findWebhook } from "./find.ts";

/** Nothing is sent there any more. Its log can no longer be read, and goes with its time. */
export async function deleteWebhook(
  ctx: Context,
  { id }: { id: string },
): Promise<{ id: string; deleted: true }> {
  const { url } = await findWebhook(ctx, id);
  await ctx.db.webhookEndpoint.delete({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  await record(ctx, "webhook.deleted", id, { url: withoutQuery(url) });
  return { id, deleted: true };
}
