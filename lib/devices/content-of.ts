import { inTenant } from "#lib/db/tenant.ts";
import { filesOf } from "#lib/messages/files.ts";
import { outgoingOf } from "#lib/messages/outgoing.ts";
import { protoOf } from "#lib/whatsapp/web/content.ts";

/** A message of ours as WhatsApp Web's proto, for somebody's phone that could not open it; or null. */
export function contentOf(tenantId: string, channelId: string, providerId: string) {
  return inTenant(tenantId, { kind: "system" }, async (ctx) => {
    const message = await ctx.db.message.findUnique({
      where: { tenantId_channelId_providerId: { tenantId, channelId, providerId } },
    });
    if (message?.direction !== "OUT" || message.deletedAt) return null;
    const { contactId } = await ctx.db.conversation.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: message.conversationId } },
      select: { contactId: true },
    });
    const files = await filesOf(ctx, message);
    return protoOf((await outgoingOf(ctx, message, contactId, files)).content);
  });
}
