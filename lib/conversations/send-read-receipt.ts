import { channelAccess } from "#lib/channels/access.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { refOf } from "#lib/messages/ref.ts";
import { tellMessageAlone } from "#lib/messages/tell.ts";
import type { UnreadChat } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

const system = { kind: "system" } as const;
/** Screens are told of the newest few; what is older shows it when it is next read. */
const toldOf = 20;
/** Of so many WhatsApp is told one by one, where it wants to hear of each. */
const namedOf = 100;

/**
 * Blue ticks on the customer's phone, up to the newest message that somebody here has read or
 * answered: telling WhatsApp about one covers all before it. While the bot thinks the customer sees
 * it typing. The channel says what of this it wants. Best effort; `readAt` of those messages then
 * says when they were told.
 */
export async function sendReadReceipt(tenantId: string, conversationId: string): Promise<void> {
  const task = await inTenant(tenantId, system, async (ctx) => {
    const policy = await policyOf(ctx, conversationId);
    if (!policy || policy.receipts === "off") return null;
    const inboundNo = { lte: await readSoFar(ctx, conversationId, policy) };
    const last = await ctx.db.message.findFirst({
      where: { tenantId, conversationId, direction: "IN", providerId: { not: null }, inboundNo },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { providerId: true, channelId: true, createdAt: true, readAt: true },
    });
    const typing = policy.thinking && policy.typing && policy.receipts === "on";
    if (!last?.providerId || (last.readAt && !typing)) return null;
    const channel = await channelAccess(ctx, last.channelId);
    const { providerId, createdAt: upTo } = last;
    const chat = await unreadChat(ctx, conversationId, upTo);
    return { providerId, upTo, channel, chat, typing };
  });
  if (!task) return;
  const { channel, providerId, chat, typing } = task;
  await providerOf(channel.kind).markRead(channel, providerId, typing, chat);
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
    for (const { id } of read.slice(-toldOf)) await tellMessageAlone(ctx, "message.updated", id);
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

type Policy = {
  receipts: "on" | "people" | "off";
  typing: boolean;
  /** The bot is just asking its model. */
  thinking: boolean;
  inboundNo: number;
  answeredNo: number;
};

/** Null: the conversation is gone by now. */
async function policyOf(ctx: Context, id: string): Promise<Policy | null> {
  const [row] = await ctx.db.$queryRaw<Policy[]>`
    SELECT ch.read_receipts AS receipts, ch.typing,
      c.status = 'BOT' AND coalesce(c.bot_busy_until, '-infinity') > ${ctx.now} AS thinking,
      c.inbound_no AS "inboundNo", c.answered_no AS "answeredNo"
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${id}::uuid`;
  return row ?? null;
}

/** The number of the newest inbound message that somebody, whose reading counts, has dealt with. */
async function readSoFar(
  ctx: Context,
  conversationId: string,
  { receipts, thinking, inboundNo, answeredNo }: Policy,
): Promise<number> {
  const { _max } = await ctx.db.readCursor.aggregate({
    where: { tenantId: ctx.tenantId, conversationId },
    _max: { inboundNo: true },
  });
  const seen = _max.inboundNo ?? 0;
  if (receipts === "people") return seen;
  return Math.max(seen, answeredNo, thinking ? inboundNo : 0);
}
