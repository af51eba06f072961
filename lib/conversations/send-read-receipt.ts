import { channelAccess } from "#lib/channels/access.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

const system = { kind: "system" } as const;
/** Screens are told of the newest few; what is older shows it when it is next read. */
const toldOf = 20;

/**
 * Blue ticks on the customer's phone, up to the newest message: telling WhatsApp about one covers
 * all before it. Best effort; `readAt` of those messages then says when they were told.
 */
export async function sendReadReceipt(tenantId: string, conversationId: string): Promise<void> {
  const task = await inTenant(tenantId, system, async (ctx) => {
    const last = await ctx.db.message.findFirst({
      where: { tenantId, conversationId, direction: "IN", providerId: { not: null } },
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
