import type { Context } from "#lib/context.ts";
import { cardOf } from "#lib/conversations/find.ts";
import type { Locked } from "#lib/conversations/lock.ts";
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
  await insert(ctx, conversation, { ...message, id, createdAt });
  if (isSaid(message)) await moveCard(ctx, conversation.id, { ...message, id, createdAt });
  const stored = (await readMessage(ctx, id)) as Message;
  const card = await cardOf(ctx, conversation.id);
  await emit(ctx, event, stored, { conversationId: conversation.id, card });
  return stored;
}

/** In SQL: there is no message that does not come by here. */
async function insert(
  ctx: Context,
  { id: conversationId, channelId }: Locked,
  message: NewMessage & { id: string; createdAt: Date },
): Promise<void> {
  const { template, payload, createdAt, ...said } = message;
  await ctx.db.$executeRaw`
    INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
      status, text, media_id, template, payload, reply_to_id, provider_id, author_id, api_key_id,
      inbound_no, epoch, reservation_id, created_at, sent_at)
    VALUES (${ctx.tenantId}::uuid, ${said.id}::uuid, ${conversationId}::uuid, ${channelId}::uuid,
      ${said.direction}, ${said.as}, ${said.via}, ${said.type}, ${said.status},
      ${said.text ?? null}, ${said.mediaId ?? null}::uuid, ${json(template)}::jsonb,
      ${json(payload)}::jsonb, ${said.replyToId ?? null}::uuid, ${said.providerId ?? null},
      ${said.authorId ?? null}::uuid, ${said.apiKeyId ?? null}::uuid, ${said.inboundNo ?? null},
      ${said.epoch ?? null}, ${said.reservationId ?? null}::uuid, ${createdAt},
      ${said.status === "SENT" ? createdAt : null})`;
}

/**
 * Its place in the thread: behind all that is there. Of two requests at once the one that began
 * first may get the lock last; by its own clock it would stand before what has already gone out.
 */
async function nextPlace(ctx: Context, conversationId: string): Promise<Date> {
  const [last] = await ctx.db.$queryRaw<{ createdAt: Date }[]>`
    SELECT created_at AS "createdAt" FROM messages
    WHERE tenant_id = ${ctx.tenantId}::uuid AND conversation_id = ${conversationId}::uuid
      AND created_at >= ${ctx.now}
    ORDER BY created_at DESC LIMIT 1`;
  return last ? new Date(last.createdAt.getTime() + 1) : ctx.now;
}

/** The id that the caller chose, unless another credential chose the same one before. */
async function freeId(ctx: Context, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return newId();
  const taken = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM messages WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${wanted}::uuid`;
  return taken.length > 0 ? newId() : wanted;
}

const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);
