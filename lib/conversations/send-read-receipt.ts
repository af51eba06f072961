import { channelAccess } from "#lib/channels/access.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { refOf } from "#lib/messages/ref.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import type { UnreadChat } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

const system = { kind: "system" } as const;
/** Screens are told of the newest few; what is older shows it when it is next read. */
const toldOf = 20;
/** Of so many WhatsApp is told one by one, where it wants to hear of each. */
const namedOf = 100;

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
    const { providerId, createdAt: upTo } = last;
    const chat = await unreadChat(ctx, conversationId, upTo);
    return { providerId, upTo, channel, chat };
  });
  if (!task) return;
  const { channel, providerId, chat } = task;
  await providerOf(channel.kind).markRead(channel, providerId, false, chat);
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

/** With whom, and each message of theirs that WhatsApp has not been told of as read. */
async function unreadChat(ctx: Context, id: string, upTo: Date): Promise<UnreadChat> {
  const { tenantId } = ctx;
  const { contactId } = await ctx.db.conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: { contactId: true },
  });
  const unread = await ctx.db.message.findMany({
    where: {
      tenantId,
      conversationId: id,
      direction: "IN",
      providerId: { not: null },
      readAt: null,
      createdAt: { lte: upTo },
    },
    orderBy: { createdAt: "desc" },
    take: namedOf,
    select: { providerId: true, direction: true, text: true, payload: true },
  });
  return {
    with: await partyOf(ctx, contactId),
    messages: unread.flatMap((one) => refOf(one) ?? []),
  };
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
