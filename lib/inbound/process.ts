import type { Context } from "#lib/context.ts";
import { isPassing } from "#lib/db/passing.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { log } from "#lib/log.ts";
import { type Post, updatesFor } from "./post.ts";
import { receive } from "./receive.ts";

const channelSide = { kind: "channel" } as const;
const maxAttempts = 5;
/** A channel that never falls silent lets the others have their turn after this. */
const turnMs = 5_000;

/**
 * Takes in what waits for a channel, in the order it came. Each update is a transaction of its
 * own, since a post may hold a thousand, and one that we fail to understand must not take the
 * others with it. Whoever dies in the middle begins the post again: repeating changes nothing.
 */
export async function processInbound(tenantId: string, channelId: string): Promise<void> {
  const inTurn = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
    inTenant(tenantId, channelSide, async (ctx) => {
      await ctx.db.$executeRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`inbound ${channelId}`}, 0))`;
      return work(ctx);
    });
  const until = Date.now() + turnMs;
  let post = await inTurn((ctx) => nextPost(ctx, channelId));
  while (post) {
    const current: Post = post;
    const updates = await updatesFor(channelId, current);
    const last = updates.pop();
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<unknown>) =>
      work().catch((error) => {
        if (isPassing(error)) throw error;
        failures.push(error);
      });
    for (const update of updates) {
      await attempt(() => inTurn((ctx) => receive(ctx, channelId, update)));
    }
    // The last one and the end of the post in one: most posts hold a single update.
    await attempt(async () => {
      post = await inTurn(async (ctx) => {
        if (last) await receive(ctx, channelId, last);
        if (failures.length === 0) await finish(ctx, channelId, current.id);
        return nextPost(ctx, channelId);
      });
    });
    if (failures.length > 0) {
      await inTurn((ctx) => countFailure(ctx, current, failures[0]));
      if (current.attempts + 1 < maxAttempts) throw failures[0];
      post = await inTurn((ctx) => nextPost(ctx, channelId));
    }
    if (post && Date.now() > until) return inTurn((ctx) => enqueue(ctx, "inbound", { channelId }));
  }
}

async function nextPost(ctx: Context, channelId: string): Promise<Post | undefined> {
  const rows = await ctx.db.$queryRaw<Post[]>`
    SELECT w.id, w.body, w.fallback, w.attempts, c.kind, c.external_id AS "externalId",
      c.account_id AS "accountId"
    FROM webhooks_in w JOIN channels c ON c.tenant_id = w.tenant_id AND c.id = w.channel_id
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.channel_id = ${channelId}::uuid
      AND w.processed_at IS NULL
    ORDER BY w.id LIMIT 1`;
  return rows[0];
}

async function finish(ctx: Context, channelId: string, id: string): Promise<void> {
  await ctx.db.$executeRaw`UPDATE webhooks_in SET processed_at = ${ctx.now}, error = NULL
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid AND processed_at IS NULL`;
  await ctx.db.$executeRaw`UPDATE channels SET last_inbound_at = ${ctx.now}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${channelId}::uuid`;
}

/** Put aside after the fifth time, with the reason, so that what came later goes on. */
async function countFailure(ctx: Context, post: Post, error: unknown): Promise<void> {
  const last = post.attempts + 1 >= maxAttempts;
  const text = error instanceof Error ? error.message : String(error);
  if (last) log.error({ webhook: post.id, err: error }, "a webhook was put aside");
  await ctx.db.webhookIn.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: post.id } },
    data: {
      attempts: { increment: 1 },
      error: text.slice(0, 1_000),
      ...(last && { processedAt: ctx.now }),
    },
  });
}
