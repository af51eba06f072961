import type { Context } from "#lib/context.ts";
import { cardOf } from "#lib/conversations/find.ts";
import { lockConversation } from "#lib/conversations/lock.ts";
import { notFound } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { isId } from "#lib/ids.ts";
import { findMember } from "#lib/members/find.ts";
import { appendMessage } from "./append.ts";
import type { AddNote, Message } from "./schema.ts";

/** For the team's eyes; never sent. Whom it mentions is told. Throws NOT_FOUND for a stranger. */
export async function addNote(
  ctx: Context,
  { id, text, mentions = [] }: AddNote & { id: string },
): Promise<Message> {
  const conversation = await lockConversation(ctx, id);
  const mentioned = await membersOf(ctx, mentions);
  const person = ctx.actor.kind === "user";
  const note = await appendMessage(
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
      // With the names, since that is what the text says, whoever is called otherwise later.
      payload: mentioned.length > 0 ? { mentions: mentioned } : null,
      authorId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      apiKeyId: ctx.actor.kind === "key" ? ctx.actor.id : null,
    },
    "message.updated",
  );
  if (mentioned.length > 0) await tellMentioned(ctx, note, mentioned);
  return note;
}

type Mentioned = { id: string; name: string };

async function membersOf(ctx: Context, ids: string[]): Promise<Mentioned[]> {
  const found: Mentioned[] = [];
  for (const id of new Set(ids)) {
    if (!isId(id)) throw notFound();
    const { name } = await findMember(ctx, id);
    found.push({ id, name });
  }
  return found;
}

async function tellMentioned(ctx: Context, note: Message, mentioned: Mentioned[]): Promise<void> {
  const card = await cardOf(ctx, note.conversationId);
  const members = mentioned.map(({ id }) => id);
  await emit(ctx, "note.mentioned", { members, note }, { conversationId: card.id, card });
}
