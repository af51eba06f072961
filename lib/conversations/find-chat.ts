import { findChannel } from "#lib/channels/find.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";

/** The conversation with a number on a channel. Throws NOT_FOUND where there is none. */
export async function findChat(
  ctx: Context,
  { channelId, phone }: { channelId: string; phone: string },
): Promise<{ id: string; channelId: string; contactId: string }> {
  const digits = await readPhone(ctx, phone);
  const channel = await findChannel(ctx, channelId);
  const { tenantId } = ctx;
  const found = await ctx.db.conversation.findFirst({
    where: {
      tenantId,
      channelId: channel.id,
      contact: { identities: { some: { tenantId, kind: "PHONE", value: digits } } },
    },
    select: { id: true, channelId: true, contactId: true },
  });
  if (!found) throw notFound();
  return found;
}
