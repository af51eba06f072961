import { findOrCreateContact, identitiesOf } from "#lib/contacts/find-or-create.ts";
import { mergeContacts } from "#lib/contacts/merge.ts";
import type { Context } from "#lib/context.ts";
import { openConversation } from "#lib/conversations/open.ts";
import { appendMessage } from "#lib/messages/append.ts";
import type { Update } from "#lib/whatsapp/provider.ts";

/**
 * The same person under a new number or id: the contact keeps its history and gains the new
 * address; a contact that had already been made under that address becomes part of it.
 */
export async function changeIdentity(
  ctx: Context,
  channelId: string,
  update: Extract<Update, { kind: "identity" }>,
): Promise<void> {
  const { tenantId } = ctx;
  const old = await ctx.db.contactIdentity.findFirst({
    where: { tenantId, OR: identitiesOf(update.from) },
  });
  const id = old?.contactId ?? (await findOrCreateContact(ctx, update.to));
  for (const identity of identitiesOf(update.to)) {
    const taken = await ctx.db.contactIdentity.findFirst({ where: { tenantId, ...identity } });
    if (taken && taken.contactId !== id) await mergeContacts(ctx, taken.contactId, id);
    else if (!taken) {
      await ctx.db.contactIdentity.create({ data: { tenantId, ...identity, contactId: id } });
    }
  }
  if (update.to.phone) {
    await ctx.db.contact.update({
      where: { tenantId_id: { tenantId, id } },
      data: { phone: update.to.phone },
    });
  }
  await writeLine(ctx, channelId, id, update);
}

async function writeLine(
  ctx: Context,
  channelId: string,
  contactId: string,
  update: Extract<Update, { kind: "identity" }>,
): Promise<void> {
  const where = {
    tenantId_channelId_providerId: { tenantId: ctx.tenantId, channelId, providerId: update.id },
  };
  if (await ctx.db.message.findUnique({ where, select: { id: true } })) return;
  const { conversation } = await openConversation(ctx, channelId, contactId, "HUMAN");
  await appendMessage(
    ctx,
    conversation,
    {
      direction: "IN",
      as: "SYSTEM",
      via: "channel",
      type: "event",
      status: "RECEIVED",
      providerId: update.id,
      payload: { event: "identity", phone: update.to.phone, text: update.text },
      createdAt: update.at < ctx.now ? update.at : ctx.now,
    },
    "message.updated",
  );
}
