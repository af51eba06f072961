import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { log } from "#lib/log.ts";
import type { ChannelKind, Routed } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { receive } from "./receive.ts";

const channelSide = { kind: "channel" } as const;
const maxAttempts = 5;

type Waiting = { id: string; body: Uint8Array; fallback: boolean; attempts: number };
type Channel = { kind: ChannelKind; externalId: string; accountId: string | null };

/**
 * Takes in what waits for a channel, in the order it came, one worker at a time. Each post is one
 * transaction. One that we fail to understand five times is put aside, kept, and the rest goes on.
 */
export async function processInbound(tenantId: string, channelId: string): Promise<void> {
  for (;;) {
    let current: Waiting | undefined;
    try {
      const more = await inTenant(tenantId, channelSide, async (ctx) => {
        await ctx.db.$executeRaw`
          SELECT pg_advisory_xact_lock(hashtextextended(${`inbound ${channelId}`}, 0))`;
        current = await nextPost(ctx, channelId);
        if (current) await takeInPost(ctx, channelId, current);
        return current !== undefined;
      });
      if (!more) return;
    } catch (error) {
      if (!current) throw error;
      await countFailure(tenantId, current, error);
      if (current.attempts + 1 < maxAttempts) throw error;
    }
  }
}

async function nextPost(ctx: Context, channelId: string): Promise<Waiting | undefined> {
  const rows = await ctx.db.$queryRaw<Waiting[]>`
    SELECT id, body, fallback, attempts FROM webhooks_in
    WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid
      AND processed_at IS NULL
    ORDER BY id LIMIT 1`;
  return rows[0];
}

async function takeInPost(ctx: Context, channelId: string, post: Waiting): Promise<void> {
  const channel = (await ctx.db.channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: channelId } },
  })) as Channel;
  const updates = readPost(channel.kind, post.body);
  const others = post.fallback ? await addressesOfOthers(updates, channelId) : null;
  for (const routed of updates) {
    if (belongs(routed, channel, others)) await receive(ctx, channelId, routed.update);
  }
  await ctx.db.webhookIn.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: post.id } },
    data: { processedAt: ctx.now },
  });
  await ctx.db.$executeRaw`UPDATE channels SET last_inbound_at = ${ctx.now}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${channelId}::uuid`;
}

function readPost(kind: ChannelKind, body: Uint8Array): Routed[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return [];
  }
  return providerOf(kind).read(parsed);
}

/** By the number; where none is named, by the account; `?channel=` also takes what is nobody's. */
function belongs(routed: Routed, channel: Channel, others: Set<string> | null): boolean {
  if (channel.kind !== "CLOUD") return true;
  const address = addressOf(routed);
  if (routed.phoneNumberId ? address === channel.externalId : address === channel.accountId)
    return true;
  return others !== null && !others.has(address ?? "");
}

const addressOf = (routed: Routed) => routed.phoneNumberId ?? routed.accountId;

/** Which of a post's addresses are some other channel's, of any tenant: those need its own secret. */
async function addressesOfOthers(updates: Routed[], channelId: string): Promise<Set<string>> {
  const addresses = updates.map(addressOf).filter((address) => address !== null);
  const rows = await rootDb().channel.findMany({
    where: {
      archivedAt: null,
      id: { not: channelId },
      OR: [{ externalId: { in: addresses } }, { accountId: { in: addresses } }],
    },
    select: { externalId: true, accountId: true },
  });
  return new Set(rows.flatMap((row) => [row.externalId, row.accountId ?? ""]));
}

async function countFailure(tenantId: string, post: Waiting, error: unknown): Promise<void> {
  const last = post.attempts + 1 >= maxAttempts;
  const text = error instanceof Error ? error.message : String(error);
  if (last) log.error({ webhook: post.id, err: error }, "a webhook was put aside");
  await inTenant(tenantId, channelSide, (ctx) =>
    ctx.db.webhookIn.update({
      where: { tenantId_id: { tenantId, id: post.id } },
      data: {
        attempts: { increment: 1 },
        error: text.slice(0, 1_000),
        ...(last && { processedAt: ctx.now }),
      },
    }),
  );
}
