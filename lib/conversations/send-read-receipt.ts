import { channelAccess } from "#lib/channels/access.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

const system = { kind: "system" } as const;
/** Screens are told of the newest few; what is older shows it when it is next read. */
const toldOf = 20;

/**
 * Blue ticks on the customer's phone, up to the newest message that somebody here has read or
 * answered: telling WhatsApp about one covers all before it. Best effort; `readAt` of those messages then says when
 * they were told.
 */
export async function sendReadReceipt(tenantId: string, conversationId: string): Promise<void> {
  const task = await inTenant(tenantId, system, async (ctx) => {
    const inboundNo = { lte: await readSoFar(ctx, conversationId) };
    const last = await ctx.db.message.findFirst({
      where: { tenantId, conversationId, direction: "IN", providerId: { not: null }, inboundNo },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { providerId: true, channelId: true, createdAt: true, readAt: true },
    });
    if (!last?.providerId || last.readAt) return null;
    const channel = await channelAccess(ctx, last.channelId);
    return { providerId: last.providerId, upTo: last.createdAt, channel };
  });
  if (!task) return;
  await providerOf(task.channel.kind).markRead(task.channel, task.providerId, false);
  await inTenant(tenantId, system, async (ctx) => {
    const read = await ctx.db.message.updateManyAndReturn({
      where: {
        tenantId,
        conversationId,
        direction: "IN",
        readAt: null,
        createdAt: { lte: task.upTo },
      },
      data: { readAt: ctx.now },
      select: { id: true },
    });
    for (const { id } of read.slice(-toldOf)) await tellMessage(ctx, "message.updated", id);
  });
}

/** The number of the newest inbound message that any member, key or the bot has dealt with. */
async function readSoFar(ctx: Context, conversationId: string): Promise<number> {
  const { tenantId } = ctx;
  const { _max } = await ctx.db.readCursor.aggregate({
    where: { tenantId, conversationId },
    _max: { inboundNo: true },
  });
  const { answeredNo } = await ctx.db.conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: conversationId } },
    select: { answeredNo: true },
  });
  return Math.max(_max.inboundNo ?? 0, answeredNo);
}
