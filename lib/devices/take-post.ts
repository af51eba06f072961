import { inTenant } from "#lib/db/tenant.ts";
import { acceptPost } from "#lib/inbound/accept.ts";

/** What a device heard enters by the same door as every provider's post; an archived channel has none. */
export async function takePost(tenantId: string, channelId: string, body: string): Promise<void> {
  await inTenant(tenantId, { kind: "channel" }, async (ctx) => {
    const channel = await ctx.db.channel.findUnique({
      where: { tenantId_id: { tenantId, id: channelId } },
      select: { archivedAt: true },
    });
    if (channel && !channel.archivedAt) await acceptPost(ctx, channelId, Buffer.from(body));
  });
}
