import type { Context } from "#lib/context.ts";
import { changeHands } from "./change-hands.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import { nextOwner } from "./owner.ts";
import type { Conversation } from "./schema.ts";

/** Out of the archive, to whom a new message would have brought it. */
export async function reopen(ctx: Context, { id }: { id: string }): Promise<Conversation> {
  const conversation = await lockConversation(ctx, id);
  if (conversation.status === "RESOLVED") {
    const status = await nextOwner(ctx, conversation);
    await changeHands(ctx, conversation, { status, line: "reopened" });
  }
  return findConversation(ctx, id);
}
