import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import { identitiesOf, lockIdentities, rememberIdentities } from "#lib/contacts/identity.ts";
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
  const before = identitiesOf(update.from);
  const after = identitiesOf(update.to);
  await lockIdentities(ctx, [...before, ...after]);
  const old = await ctx.db.contactIdentity.findFirst({ where: { tenantId, OR: before } });
  const id = old?.contactId ?? (await findOrCreateContact(ctx, update.to, update.at));
  for (const identity of after) {
    const taken = await ctx.db.contactIdentity.findFirst({ where: { tenantId, ...identity } });
    if (taken && taken.contactId !== id) await mergeContacts(ctx, taken.contactId, id);
  }
  const at = update.at < ctx.now ? update.at : ctx.now;
  // The former address too: what was said under it may still be on its way to us.
  await rememberIdentities(ctx, id, before, new Date(at.getTime() - 1));
  await rememberIdentities(ctx, id, after, at);
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
  const { conversation } = await openConversation(ctx, channelId, contactId);
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
