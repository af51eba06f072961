import type { Context } from "#lib/context.ts";
import { pageOfMessages } from "#lib/messages/list.ts";
import { findConversation } from "./find.ts";
import type { ConversationDetail } from "./schema.ts";

const latest = 50;

/** The conversation and its latest messages, oldest first, notes and events included. */
export async function readConversation(
  ctx: Context,
  { id }: { id: string },
): Promise<ConversationDetail> {
  const conversation = await findConversation(ctx, id);
  const page = await pageOfMessages(ctx, id, latest);
  return { ...conversation, messages: page.items.reverse(), messagesCursor: page.nextCursor };
}
