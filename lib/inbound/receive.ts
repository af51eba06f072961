import { hearOfChannel } from "#lib/channels/hear.ts";
import { presentChannel } from "#lib/channels/present.ts";
import { isOfErased } from "#lib/contacts/erased.ts";
import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import { setPreference } from "#lib/contacts/preference.ts";
import { rememberAddress } from "#lib/contacts/remember-address.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { idOf } from "#lib/ids.ts";
import { hearOfTemplate } from "#lib/templates/hear.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { applyToMessage } from "./apply.ts";
import { changeIdentity } from "./change-identity.ts";
import { takeIn, takeInEcho } from "./take-in.ts";
import { takeInHistory } from "./take-in-history.ts";
import { lockTarget, type Targeted, targetOf } from "./target.ts";
import { applyWaiting, keepWaiting } from "./waiting.ts";

/** What a provider brought in, one update at a time. Repeating any of them changes nothing. */
export async function receive(ctx: Context, channelId: string, update: Update): Promise<void> {
  if (await isOfErased(ctx, update)) return;
  switch (update.kind) {
    case "message":
      return takeIn(ctx, channelId, update);
    case "echo":
      return takeInEcho(ctx, channelId, update);
    case "status":
    case "reaction":
    case "edit":
    case "revoke":
      return receiveAbout(ctx, channelId, update);
    case "history":
      return takeInHistory(ctx, channelId, update);
    case "contact":
      return rememberAddress(ctx, update);
    case "identity":
      return changeIdentity(ctx, channelId, update);
    case "preference":
      return rememberPreference(ctx, update);
    case "template":
      return hearOfTemplate(ctx, channelId, update);
    case "account":
      return noteAccount(ctx, channelId, update);
  }
}

async function receiveAbout(ctx: Context, channelId: string, update: Targeted): Promise<void> {
  await lockTarget(ctx, channelId, targetOf(update));
  const message = await applyToMessage(ctx, channelId, update);
  if (!message) await keepWaiting(ctx, channelId, update);
  // A receipt that names the message by our own id has just told us the provider's.
  else if (message.providerId === null) await applyWaiting(ctx, channelId, targetOf(update));
}

async function rememberPreference(
  ctx: Context,
  { from, marketing, at }: Extract<Update, { kind: "preference" }>,
): Promise<void> {
  await setPreference(ctx, await findOrCreateContact(ctx, from, at), marketing, at);
}

/** About the account, the number, groups, calls: kept for the record, and the screens are told. */
async function noteAccount(
  ctx: Context,
  channelId: string,
  update: Extract<Update, { kind: "account" }>,
): Promise<void> {
  // Made of what was said, so that a second delivery is known for one. Meta tells whole seconds;
  // a finer time is our own clock's, where Meta told none.
  const said = update.at.getMilliseconds() === 0 ? update.at : null;
  const id = idOf(["account", channelId, update.field, said, update.value]);
  const kept = await ctx.db.auditEntry.createMany({
    data: {
      tenantId: ctx.tenantId,
      id,
      actorKind: "channel",
      action: `channel.${update.field}`,
      targetId: channelId,
      data: update.value as object,
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  if (kept.count === 0) return;
  const where = { tenantId_id: { tenantId: ctx.tenantId, id: channelId } };
  if (update.news) {
    await hearOfChannel(ctx, await ctx.db.channel.findUniqueOrThrow({ where }), update.news);
  }
  const channel = await ctx.db.channel.findUniqueOrThrow({ where });
  await emit(ctx, "channel.state", presentChannel(channel));
}
