import { presentChannel } from "#lib/channels/present.ts";
import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { newId } from "#lib/ids.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { applyToMessage } from "./apply.ts";
import { changeIdentity } from "./change-identity.ts";
import { takeIn, takeInEcho } from "./take-in.ts";
import { keepWaiting } from "./waiting.ts";

/** What a provider brought in, one update at a time. Repeating any of them changes nothing. */
export async function receive(ctx: Context, channelId: string, update: Update): Promise<void> {
  switch (update.kind) {
    case "message":
      return takeIn(ctx, channelId, update);
    case "echo":
      return takeInEcho(ctx, channelId, update);
    case "status":
    case "reaction":
    case "edit":
    case "revoke":
      if (!(await applyToMessage(ctx, channelId, update)))
        await keepWaiting(ctx, channelId, update);
      return;
    case "identity":
      return changeIdentity(ctx, channelId, update);
    case "preference":
      return rememberPreference(ctx, update);
    case "template":
      return noteTemplate(ctx, channelId, update);
    case "account":
      return noteAccount(ctx, channelId, update);
  }
}

async function rememberPreference(
  ctx: Context,
  update: Extract<Update, { kind: "preference" }>,
): Promise<void> {
  const id = await findOrCreateContact(ctx, update.from);
  await ctx.db.contact.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { optedOutAt: update.marketing === "stop" ? update.at : null },
  });
}

/** Templates are kept by their sync; a change of status is taken over where we know the template. */
async function noteTemplate(
  ctx: Context,
  channelId: string,
  update: Extract<Update, { kind: "template" }>,
): Promise<void> {
  const status = update.value.event;
  if (typeof status === "string") {
    await ctx.db.template.updateMany({
      where: { tenantId: ctx.tenantId, channelId, providerId: update.templateId },
      data: { status },
    });
  }
  await emit(ctx, "template.status", { channelId, field: update.field, ...update.value });
}

/** About the account, the number, groups, calls: kept for the record, and the screens are told. */
async function noteAccount(
  ctx: Context,
  channelId: string,
  update: Extract<Update, { kind: "account" }>,
): Promise<void> {
  await ctx.db.auditEntry.create({
    data: {
      tenantId: ctx.tenantId,
      id: newId(),
      actorKind: "channel",
      action: `channel.${update.field}`,
      targetId: channelId,
      data: update.value as object,
      createdAt: ctx.now,
    },
  });
  const channel = await ctx.db.channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: channelId } },
  });
  await emit(ctx, "channel.state", presentChannel(channel));
}
