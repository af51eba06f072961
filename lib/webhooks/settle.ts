import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Claim } from "./claim.ts";
import { disableWebhook } from "./disable.ts";
import type { Outcome } from "./post.ts";
import { nextAttempt, sustainedMs } from "./schedule.ts";

/** Of a delivery that was repeated by hand over and over, the log keeps the end. */
const keptAttempts = 50;

/** Writes down how an attempt ended, and when the next one is. */
export async function settle(ctx: Context, claim: Claim, outcome: Outcome): Promise<void> {
  const { tenantId, now } = ctx;
  const { endpointId, id, lease } = claim;
  const next =
    outcome.delivered || outcome.gone
      ? null
      : nextAttempt(claim.attempt, now, outcome.retryAfterSeconds);
  // Only while our lease holds: another worker, or a person who had it sent again, came between.
  const { count } = await ctx.db.webhookDelivery.updateMany({
    where: { tenantId, endpointId, id, nextAttemptAt: lease },
    data: {
      attempts: [...claim.attempts, outcome.attempt].slice(-keptAttempts),
      answer: outcome.answer,
      nextAttemptAt: next,
      deliveredAt: outcome.delivered ? now : null,
      failedAt: outcome.delivered || next ? null : now,
    },
  });
  if (count > 0 && next) await enqueue(ctx, "webhook", { endpointId }, next);
  await (outcome.delivered ? noteSuccess(ctx, endpointId) : noteFailure(ctx, endpointId, outcome));
}

async function noteSuccess(ctx: Context, id: string): Promise<void> {
  await ctx.db.webhookEndpoint.updateMany({
    where: { tenantId: ctx.tenantId, id, failingSince: { not: null } },
    data: { failingSince: null },
  });
}

async function noteFailure(ctx: Context, id: string, { gone }: Outcome): Promise<void> {
  const { tenantId, now } = ctx;
  const where = { tenantId_id: { tenantId, id } };
  const endpoint = await ctx.db.webhookEndpoint.findUnique({ where });
  if (!endpoint) return;
  const { failingSince } = endpoint;
  if (gone) await disableWebhook(ctx, id, "gone");
  else if (!failingSince) {
    await ctx.db.webhookEndpoint.update({ where, data: { failingSince: now } });
  } else if (now.getTime() - failingSince.getTime() >= sustainedMs) {
    await disableWebhook(ctx, id, "failing");
  }
}
