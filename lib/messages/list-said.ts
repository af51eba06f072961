import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { findChat } from "#lib/conversations/find-chat.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { readMessages } from "./read.ts";
import type { Message } from "./schema.ts";

/**
 * What went to and fro with a number on a channel, newest first; without the team's notes, lines of
 * activity and what was deleted. Throws NOT_FOUND where there is no such chat.
 */
export async function listSaid(
  ctx: Context,
  { channelId, phone, limit, cursor }: PageQuery & { channelId: string; phone: string },
): Promise<Page<Message>> {
  const bond = [ctx.tenantId, "said", channelId, await readPhone(ctx, phone)];
  // In this order: a bad cursor is 400 even where the chat is 404.
  const [at, before] = cursor ? readCursor(bond, cursor) : [];
  const { id } = await findChat(ctx, { channelId, phone });
  const older = at
    ? Prisma.sql`AND (m.created_at, m.id) < (${new Date(at)}, ${before}::uuid)`
    : Prisma.empty;
  const rows = await readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${id}::uuid AND m.type NOT IN ('note', 'event')
      AND m.deleted_at IS NULL ${older} ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.createdAt, last.id]) : null };
}
