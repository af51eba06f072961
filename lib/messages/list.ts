import type { Context } from "#lib/context.ts";
import { findConversation } from "#lib/conversations/find.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { readMessages } from "./read.ts";
import type { Message } from "./schema.ts";

/** A conversation's messages, newest first. Throws NOT_FOUND. */
export async function listMessages(
  ctx: Context,
  { id, limit, cursor }: PageQuery & { id: string },
): Promise<Page<Message>> {
  // In this order: a bad cursor is 400 even where the conversation is 404.
  const page = await pageOfMessages(ctx, id, limit, cursor);
  await findConversation(ctx, id);
  return page;
}

/** The same for a conversation that the caller was already shown. */
export async function pageOfMessages(
  ctx: Context,
  conversationId: string,
  limit: number,
  cursor?: string,
): Promise<Page<Message>> {
  const bond = [ctx.tenantId, "messages", conversationId];
  const [before, beforeId] = cursor ? readCursor(bond, cursor) : [];
  const older = before
    ? Prisma.sql`AND (m.created_at, m.id) < (${new Date(before)}, ${beforeId}::uuid)`
    : Prisma.empty;
  const rows = await readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${conversationId}::uuid ${older}
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.createdAt, last.id]) : null };
}
