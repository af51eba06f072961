import type { Context } from "#lib/context.ts";
import { cardOf } from "#lib/conversations/find.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { emit } from "#lib/events/emit.ts";
import type { EventType } from "#lib/events/schema.ts";
import { newId } from "#lib/ids.ts";
import { moveCard } from "./move-card.ts";
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
  const createdAt = message.createdAt ?? (await nextPlace(ctx, conversation.id));
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
  if (isSaid(message)) await moveCard(ctx, conversation.id, { ...message, id, createdAt });
  const stored = (await readMessage(ctx, id)) as Message;
  const card = await cardOf(ctx, conversation.id);
  await emit(ctx, event, stored, { conversationId: conversation.id, card });
  return stored;
}

/**
 * Its place in the thread: behind all that is there. Of two requests at once the one that began
 * first may get the lock last; by its own clock it would stand before what has already gone out.
 */
async function nextPlace(ctx: Context, conversationId: string): Promise<Date> {
  const last = await ctx.db.message.findFirst({
    where: { tenantId: ctx.tenantId, conversationId, createdAt: { gte: ctx.now } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return last ? new Date(last.createdAt.getTime() + 1) : ctx.now;
}

/** The id that the caller chose, unless another credential chose the same one before. */
async function freeId(ctx: Context, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return newId();
  const where = { tenantId_id: { tenantId: ctx.tenantId, id: wanted } };
  return (await ctx.db.message.findUnique({ where, select: { id: true } })) ? newId() : wanted;
}

const json = (value: object | null | undefined) =>
  value ? (value as Prisma.InputJsonObject) : Prisma.DbNull;
