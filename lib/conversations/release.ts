import { scheduleBot } from "#lib/bot/schedule.ts";
import type { Context } from "#lib/context.ts";
import { changeHands } from "./change-hands.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import type { Conversation } from "./schema.ts";

/** Back to the bot, which answers a question left open. */
export async function release(ctx: Context, { id }: { id: string }): Promise<Conversation> {
  const conversation = await lockConversation(ctx, id);
  if (conversation.status !== "BOT") {
    const { unanswered } = conversation;
    const now = await changeHands(ctx, conversation, {
      status: "BOT",
      line: "released",
      assigneeId: null,
    });
    if (unanswered) await scheduleBot(ctx, now);
  }
  return findConversation(ctx, id);
}
