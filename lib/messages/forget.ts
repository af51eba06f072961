import { channelAccess } from "#lib/channels/access.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { holdMessage } from "./hold-message.ts";
import { refOf } from "./ref.ts";

/** Takes a message away from our own phone, as "delete for me" does there. Throws to be tried again. */
export async function forget(tenantId: string, messageId: string): Promise<void> {
  const task = await inTenant(tenantId, { kind: "system" }, async (ctx) => {
    const { message, conversation } = await holdMessage(ctx, messageId);
    const ref = refOf(message);
    if (!ref || conversation.channelArchived) return null;
    return {
      channel: await channelAccess(ctx, conversation.channelId),
      chat: await partyOf(ctx, conversation.contactId),
      message: ref,
      at: message.createdAt,
    };
  });
  if (!task) return;
  const { channel, ...gone } = task;
  const refused = await providerOf(channel.kind).forget?.(channel, gone);
  if (refused && refused.remedy.do !== "give-up") throw new Error(`forget: ${refused.fault.code}`);
}
