import { channelAccess } from "#lib/channels/access.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { holdMessage } from "./hold-message.ts";

/** Takes a message back from the customer's phone. Throws to be tried again. */
export async function unsend(tenantId: string, messageId: string): Promise<void> {
  const task = await inTenant(tenantId, { kind: "system" }, async (ctx) => {
    const { message, conversation } = await holdMessage(ctx, messageId);
    // Just being sent: its id is told when it is.
    if (message.status === "QUEUED") throw new Error("the message is still on its way");
    if (message.providerId === null) return null;
    return {
      channel: await channelAccess(ctx, conversation.channelId),
      to: await partyOf(ctx, conversation.contactId),
      providerId: message.providerId,
    };
  });
  if (!task) return;
  const { channel, to, providerId } = task;
  const refused = await providerOf(channel.kind).unsend?.(channel, { to, providerId });
  if (refused && refused.remedy.do !== "give-up") throw new Error(`unsend: ${refused.fault.code}`);
}
