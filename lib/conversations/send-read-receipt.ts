import { channelAccess } from "#lib/channels/access.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

/** Blue ticks on the customer's phone, for what came last; best effort. */
export async function sendReadReceipt(tenantId: string, conversationId: string): Promise<void> {
  const task = await inTenant(tenantId, { kind: "system" }, async (ctx) => {
    const last = await ctx.db.message.findFirst({
      where: { tenantId, conversationId, direction: "IN", providerId: { not: null } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { providerId: true, channelId: true },
    });
    if (!last?.providerId) return null;
    return { providerId: last.providerId, channel: await channelAccess(ctx, last.channelId) };
  });
  if (task) await providerOf(task.channel.kind).markRead(task.channel, task.providerId, false);
}
