import type { Context } from "#lib/context.ts";
import { lockConversation } from "#lib/conversations/lock.ts";
import { appendMessage } from "./append.ts";
import type { Message } from "./schema.ts";

/** For the team's eyes; never sent. */
export async function addNote(
  ctx: Context,
  { id, text }: { id: string; text: string },
): Promise<Message> {
  const conversation = await lockConversation(ctx, id);
  const person = ctx.actor.kind === "user";
  return appendMessage(
    ctx,
    conversation,
    {
      id: ctx.clientId,
      direction: "OUT",
      as: person ? "HUMAN_AGENT" : "SYSTEM",
      via: person ? "dashboard" : "api",
      type: "note",
      status: "SENT",
      text,
      authorId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      apiKeyId: ctx.actor.kind === "key" ? ctx.actor.id : null,
    },
    "message.updated",
  );
}
