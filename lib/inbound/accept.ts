import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * The one door in. The raw body is kept before anything is done with it, together with the job
 * that will: what we fail to take may never come again. Returns the post's id.
 */
export async function acceptPost(
  ctx: Context,
  channelId: string,
  body: Uint8Array,
  fallback = false,
): Promise<string> {
  const id = newId();
  await ctx.db.$executeRaw`
    INSERT INTO webhooks_in (tenant_id, id, channel_id, body, fallback, received_at)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${channelId}::uuid, ${body}, ${fallback}, ${ctx.now})`;
  await enqueue(ctx, "inbound", { channelId });
  return id;
}
