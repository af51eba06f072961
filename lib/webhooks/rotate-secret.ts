import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { seal } from "#lib/secrets.ts";
import { findWebhook } from "./find.ts";
import { presentWebhook } from "./present.ts";
import type { RotateWebhookSecret, Webhook } from "./schema.ts";
import { makeSecret } from "./secret.ts";

/**
 * A new secret, shown this once. For the overlap both sign, so a receiver can change over without
 * losing an event. Without an overlap the old one is done for at once: for one that leaked.
 */
export async function rotateWebhookSecret(
  ctx: Context,
  { id, overlapHours }: RotateWebhookSecret & { id: string },
): Promise<Webhook & { secret: string }> {
  const before = await findWebhook(ctx, id);
  const secret = makeSecret();
  const until = new Date(ctx.now.getTime() + overlapHours * 3_600_000);
  const row = await ctx.db.webhookEndpoint.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      secret: await seal(secret),
      previousSecret: overlapHours > 0 ? before.secret : null,
      previousUntil: overlapHours > 0 ? until : null,
    },
  });
  await record(ctx, "webhook.secret-rotated", id, { overlapHours });
  return { ...presentWebhook(row, ctx.now), secret };
}
