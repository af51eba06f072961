import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import type { Context } from "#lib/context.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { isId } from "#lib/ids.ts";
import { advance } from "#lib/messages/advance.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { isTheirs } from "./is-theirs.ts";
import { type Targeted, targetOf } from "./target.ts";

/** Applies it; returns the message as it was before, or null when it isn't here (yet). */
export async function applyToMessage(
  ctx: Context,
  channelId: string,
  update: Targeted,
): Promise<Message | null> {
  const found = await findTarget(ctx, channelId, update);
  if (!found) return null;
  const message = await held(ctx, found);
  if ("by" in update && update.by && !(await isTheirs(ctx, message, update.by))) return message;
  switch (update.kind) {
    case "status":
      await advance(ctx, message, update);
      break;
    case "reaction":
      await react(ctx, message, update);
      break;
    case "edit":
      await edit(ctx, message, update);
      break;
    case "revoke":
      await revoke(ctx, message, update.at);
  }
  return message;
}

/**
 * The message again, now under its conversation's lock: the worker that sends it may be writing
 * down its own answer at this moment, and what is decided on an older reading would undo that.
 */
async function held(ctx: Context, { id, conversationId }: Message): Promise<Message> {
  await ctx.db.$queryRaw`SELECT 1 FROM conversations
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversationId}::uuid FOR UPDATE`;
  return ctx.db.message.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
}

async function findTarget(
  ctx: Context,
  channelId: string,
  update: Targeted,
): Promise<Message | null> {
  const { tenantId } = ctx;
  const providerId = targetOf(update);
  const message = await ctx.db.message.findUnique({
    where: { tenantId_channelId_providerId: { tenantId, channelId, providerId } },
  });
  const ownId = update.kind === "status" ? update.clientMessageId : null;
  if (message || !ownId || !isId(ownId)) return message;
  // The receipt overtook our own POST's answer: it names the message by our id.
  const own = await ctx.db.message.findUnique({ where: { tenantId_id: { tenantId, id: ownId } } });
  if (own?.channelId !== channelId || own.formerIds.includes(providerId)) return null;
  return own.providerId === null || own.providerId === providerId ? own : null;
}

async function react(
  ctx: Context,
  message: Message,
  update: Extract<Update, { kind: "reaction" }>,
): Promise<void> {
  const actor = `contact:${await findOrCreateContact(ctx, update.from, update.at)}`;
  // The latest counts, whichever order they come in; taken back is an empty one, kept for its time.
  const emoji = update.emoji ?? "";
  const [changed] = await ctx.db.$queryRaw<unknown[]>`
    INSERT INTO reactions AS r (tenant_id, message_id, actor, emoji, at)
    VALUES (${ctx.tenantId}::uuid, ${message.id}::uuid, ${actor}, ${emoji}, ${update.at})
    ON CONFLICT (tenant_id, message_id, actor) DO UPDATE
      SET emoji = excluded.emoji, at = excluded.at
      WHERE r.at < excluded.at OR (r.at = excluded.at AND r.emoji < excluded.emoji)
    RETURNING 1`;
  if (changed) await tellMessage(ctx, "message.updated", message.id);
}

async function edit(
  ctx: Context,
  message: Message,
  update: Extract<Update, { kind: "edit" }>,
): Promise<void> {
  if (message.deletedAt || (message.editedAt && message.editedAt >= update.at)) return;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: { text: update.content.text, editedAt: update.at },
  });
  await tellMessage(ctx, "message.updated", message.id);
}

async function revoke(ctx: Context, message: Message, at: Date): Promise<void> {
  if (message.deletedFor === "everyone") return;
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: { deletedAt: message.deletedAt ?? at, deletedFor: "everyone" },
  });
  await tellMessage(ctx, "message.deleted", message.id);
}
