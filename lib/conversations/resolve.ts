import type { Context } from "#lib/context.ts";
import { changeHands } from "./change-hands.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import type { Conversation } from "./schema.ts";

/** Done, until the customer writes again. */
export async function resolve(ctx: Context, { id }: { id: string }): Promise<Conversation> {
  const conversation = await lockConversation(ctx, id);
  if (conversation.status !== "RESOLVED") {
    await changeHands(ctx, conversation, { status: "RESOLVED", line: "resolved" });
  }
  return findConversation(ctx, id);
}
