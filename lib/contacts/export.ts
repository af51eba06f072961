import { z } from "zod";
import type { Context } from "#lib/context.ts";
import { readConversations } from "#lib/conversations/read.ts";
import { Conversation } from "#lib/conversations/schema.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { readMessages } from "#lib/messages/read.ts";
import { Message } from "#lib/messages/schema.ts";
import { findContact } from "./find.ts";
import { Contact } from "./schema.ts";

export const ContactExport = z
  .object({
    exportedAt: z.iso.datetime(),
    contact: Contact,
    conversations: z.array(Conversation.extend({ messages: z.array(Message) })),
  })
  .meta({ id: "ContactExport" });
type ContactExport = z.infer<typeof ContactExport>;

/**
 * Everything that we hold about a person, for the person to have (UU PDP): also what was taken back
 * and is shown nowhere any more. Files are named by their address.
 */
export async function exportContact(ctx: Context, { id }: { id: string }): Promise<ContactExport> {
  const contact = await findContact(ctx, { id });
  const conversations = await readConversations(
    ctx,
    Prisma.sql`c.contact_id = ${id}::uuid ORDER BY c.id`,
  );
  const withMessages: ContactExport["conversations"] = [];
  for (const conversation of conversations) {
    withMessages.push({ ...conversation, messages: await messagesOf(ctx, conversation.id) });
  }
  return { exportedAt: ctx.now.toISOString(), contact, conversations: withMessages };
}

async function messagesOf(ctx: Context, conversationId: string): Promise<Message[]> {
  const messages = await readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${conversationId}::uuid ORDER BY m.created_at, m.id`,
  );
  const hidden = await ctx.db.message.findMany({
    where: { tenantId: ctx.tenantId, conversationId, deletedAt: { not: null } },
    select: { id: true, text: true, payload: true },
  });
  const held = new Map(hidden.map((row) => [row.id, row]));
  return messages.map((message) => {
    const { text, payload } = held.get(message.id) ?? message;
    return { ...message, text, payload: payload as Message["payload"] };
  });
}
