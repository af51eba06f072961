import type { Context } from "#lib/context.ts";
import { assign } from "./assign.ts";
import { changeHands } from "./change-hands.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import type { Conversation, HandOff } from "./schema.ts";

/** A person takes it, from the bot or from the archive. Repeating it changes nothing. */
export async function handOff(
  ctx: Context,
  { id, reason, assigneeId }: HandOff & { id: string },
): Promise<Conversation> {
  const conversation = await lockConversation(ctx, id);
  if (conversation.status !== "HUMAN") {
    const now = await changeHands(ctx, conversation, { status: "HUMAN", line: "handoff", reason });
    if (assigneeId) await assign(ctx, now, assigneeId);
  } else if (assigneeId) await assign(ctx, conversation, assigneeId);
  return findConversation(ctx, id);
}
