import type { Context } from "#lib/context.ts";
import { cardOf } from "#lib/conversations/find.ts";
import { emit } from "#lib/events/emit.ts";
import type { EventType } from "#lib/events/schema.ts";
import { readMessage } from "./read.ts";
import type { Message } from "./schema.ts";

/**
 * Tells what became of a message, with the message and the card as they are now. The caller holds
 * the conversation's lock: else the card may be an old one by the time that it is told.
 */
export async function tellMessage(ctx: Context, type: EventType, id: string): Promise<Message> {
  const message = (await readMessage(ctx, id)) as Message;
  const card = await cardOf(ctx, message.conversationId);
  await emit(ctx, type, message, { conversationId: message.conversationId, card });
  return message;
}

/** The same for what changes the message alone, and whoever does not hold the lock. */
export async function tellMessageAlone(ctx: Context, type: EventType, id: string): Promise<void> {
  const message = (await readMessage(ctx, id)) as Message;
  await emit(ctx, type, message, { conversationId: message.conversationId });
}
