import type { Context } from "#lib/context.ts";
import { cardOf } from "#lib/conversations/find.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { emit } from "#lib/events/emit.ts";
import type { EventType } from "#lib/events/schema.ts";
import { newId } from "#lib/ids.ts";
import { readMessage } from "./read.ts";
import type { Message } from "./schema.ts";

export type NewMessage = {
  id?: string;
  direction: Message["direction"];
  as: Message["as"];
  via: Message["via"];
  type: Message["type"];
  status: Message["status"];
  text?: string | null;
  mediaId?: string | null;
  template?: object | null;
  payload?: object | null;
  replyToId?: string | null;
  providerId?: string | null;
  authorId?: string | null;
  apiKeyId?: string | null;
  inboundNo?: number;
  epoch?: number;
  reservationId?: string | null;
  createdAt?: Date;
};

/** Notes and activity lines are about the conversation; they are not its last word. */
const isSaid = (message: NewMessage) => message.type !== "note" && message.type !== "event";

/**
 * Adds a message at its place in the thread, moves the conversation's card along, and tells the
 * screens. The caller holds the conversation's lock.
 */
export async function appendMessage(
  ctx: Context,
  conversation: Locked,
  message: NewMessage,
  event: EventType,
): Promise<Message> {
  const id = await freeId(ctx, message.id);
  const createdAt = message.createdAt ?? ctx.now;
  await ctx.db.message.create({
    data: {
      tenantId: ctx.tenantId,
      conversationId: conversation.id,
      channelId: conversation.channelId,
      ...message,
      id,
      createdAt,
      template: json(message.template),
      payload: json(message.payload),
      sentAt: message.status === "SENT" ? createdAt : null,
    },
  });
  if (isSaid(message)) await moveCard(ctx, conversation.id, id, message, createdAt);
  const stored = (await readMessage(ctx, id)) as Message;
  const card = await cardOf(ctx, conversation.id);
  await emit(ctx, event, stored, { conversationId: conversation.id, card });
  return stored;
}

/** The id that the caller chose, unless another credential chose the same one before. */
async function freeId(ctx: Context, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return newId();
  const where = { tenantId_id: { tenantId: ctx.tenantId, id: wanted } };
  return (await ctx.db.message.findUnique({ where, select: { id: true } })) ? newId() : wanted;
}

const json = (value: object | null | undefined) =>
  value ? (value as Prisma.InputJsonObject) : Prisma.DbNull;

async function moveCard(
  ctx: Context,
  conversationId: string,
  id: string,
  message: NewMessage,
  createdAt: Date,
): Promise<void> {
  const inbound = message.direction === "IN";
  // The bot's farewell before a person comes is no answer yet: the customer goes on waiting.
  const answers = !inbound && !(message.as === "SYSTEM" && message.via === "bot");
  await ctx.db.$executeRaw`
    UPDATE conversations SET
      last_message_id = CASE WHEN (SELECT m.created_at > ${createdAt} FROM messages m
          WHERE m.tenant_id = conversations.tenant_id AND m.id = conversations.last_message_id)
        THEN last_message_id ELSE ${id}::uuid END,
      last_activity_at = greatest(last_activity_at, ${ctx.now}),
      inbound_no = inbound_no + ${inbound ? 1 : 0},
      answered_no = CASE WHEN ${answers} THEN inbound_no ELSE answered_no END,
      unanswered = CASE WHEN ${inbound} THEN TRUE WHEN ${answers} THEN FALSE ELSE unanswered END,
      waiting_since = CASE WHEN ${inbound} THEN coalesce(waiting_since, ${createdAt})
        WHEN ${answers} THEN NULL ELSE waiting_since END
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversationId}::uuid`;
}
