import { identitiesOf } from "#lib/contacts/identity.ts";
import type { Context } from "#lib/context.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { refOf } from "#lib/messages/ref.ts";
import type { Claimant, Party } from "#lib/whatsapp/provider.ts";

/**
 * Whether whoever wants to change or take back a message has said it, and in this very chat. On
 * WhatsApp Web anybody may name any id.
 */
export async function isTheirs(
  ctx: Context,
  message: Message,
  { chat, own, sender }: Claimant,
): Promise<boolean> {
  if ((message.direction === "OUT") !== own) return false;
  const spoke = refOf(message)?.sender;
  if (spoke && sender && !isSame(spoke, sender)) return false;
  const there = await ctx.db.conversation.findFirst({
    where: {
      tenantId: ctx.tenantId,
      id: message.conversationId,
      contact: { identities: { some: { OR: identitiesOf(chat) } } },
    },
    select: { id: true },
  });
  return there !== null;
}

const isSame = (a: Party, b: Party): boolean =>
  (a.phone !== null && a.phone === b.phone) || (a.lid !== null && a.lid === b.lid);
