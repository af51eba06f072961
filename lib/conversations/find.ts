import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { readConversations } from "./read.ts";
import type { Conversation } from "./schema.ts";

/** The conversation as its caller sees it. Throws NOT_FOUND, for a stranger's as for a missing one. */
export async function findConversation(ctx: Context, id: string): Promise<Conversation> {
  const [found] = await readConversations(ctx, Prisma.sql`c.id = ${id}::uuid`);
  if (!found) throw notFound();
  return found;
}

/** The card that events carry: nobody's unread count. */
export async function cardOf(ctx: Context, id: string): Promise<Conversation> {
  return { ...(await findConversation(ctx, id)), unreadCount: 0 };
}
