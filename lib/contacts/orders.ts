import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { readMessages } from "#lib/messages/read.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { findContact } from "./find.ts";

/** What a person has ordered, on whichever channel, the latest first. Throws NOT_FOUND. */
export async function listOrders(
  ctx: Context,
  { id, limit, cursor }: PageQuery & { id: string },
): Promise<Page<Message>> {
  const bond = [ctx.tenantId, "orders", id];
  const [at, before] = cursor ? readCursor(bond, cursor) : [];
  await findContact(ctx, { id });
  const older = at
    ? Prisma.sql`AND (m.created_at, m.id) < (${new Date(at)}, ${before}::uuid)`
    : Prisma.empty;
  const rows = await readMessages(
    ctx,
    // As the partial index has it.
    Prisma.sql`m.type = 'order' AND m.deleted_at IS NULL AND m.conversation_id = ANY (ARRAY(
        SELECT id FROM conversations
        WHERE tenant_id = ${ctx.tenantId}::uuid AND contact_id = ${id}::uuid))
      ${older} ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.createdAt, last.id]) : null };
}
