import { type Context, readerOf } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { invalid } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Page } from "#lib/page.ts";
import { anywhere, contactPatterns } from "#lib/search/pattern.ts";
import { orders } from "./order.ts";
import { readConversations } from "./read.ts";
import type { Conversation, ListConversations } from "./schema.ts";

/** By newest activity unless asked otherwise. One with new activity moves to the top: look there. */
export async function listConversations(
  ctx: Context,
  { limit, cursor, sort = "newest", ...filters }: ListConversations,
): Promise<Page<Conversation>> {
  const bond = [
    ctx.tenantId,
    "conversations",
    readerOf(ctx),
    filters,
    ...(sort === "newest" ? [] : [sort]),
  ];
  const where = conditions(ctx, filters);
  const order = orders[sort];
  if (cursor) {
    where.push(order.after(readCursor(bond, cursor)));
  }
  const rows = await readConversations(
    ctx,
    Prisma.sql`${Prisma.join([Prisma.sql`TRUE`, ...where], " AND ")}
      ORDER BY ${order.by} LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, order.placeOf(last)) : null };
}

type Filters = Omit<ListConversations, "limit" | "cursor" | "sort">;

function conditions(ctx: Context, filters: Filters): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (filters.status) where.push(Prisma.sql`c.status = ${filters.status}`);
  if (filters.channelId) {
    // An id that cannot be one matches nothing, like one that isn't there.
    where.push(
      isId(filters.channelId)
        ? Prisma.sql`c.channel_id = ${filters.channelId}::uuid`
        : Prisma.sql`FALSE`,
    );
  }
  if (filters.assignee) where.push(assigneeIs(ctx, filters.assignee));
  if (filters.label) {
    where.push(
      Prisma.sql`c.id = ANY (ARRAY(SELECT id FROM conversations_labelled(${filters.label})))`,
    );
  }
  if (filters.unread) where.push(Prisma.sql`c.inbound_no > coalesce(r.inbound_no, 0)`);
  if (filters.unanswered) where.push(Prisma.sql`c.unanswered`);
  if (filters.q) where.push(matches(filters.q));
  return where;
}

function assigneeIs(ctx: Context, assignee: string): Prisma.Sql {
  if (assignee === "none") return Prisma.sql`c.assignee_id IS NULL`;
  if (assignee === "me") {
    return ctx.actor.kind === "user"
      ? Prisma.sql`c.assignee_id = ${ctx.actor.id}::uuid`
      : Prisma.sql`FALSE`;
  }
  if (!isId(assignee)) {
    throw invalid("assignee", {
      id: "assignee harus me, none, atau id anggota.",
      en: "assignee must be me, none or a member's id.",
    });
  }
  return Prisma.sql`c.assignee_id = ${assignee}::uuid`;
}

/** Name, phone digits as people type them, or the text of any message. */
const matches = (q: string): Prisma.Sql =>
  // Hashed, as thousands may say a common word; an array would be gone through for each row.
  Prisma.sql`(p.id IN (SELECT id FROM contacts_like(${contactPatterns(q)}))
    OR c.id IN (SELECT id FROM conversations_saying(${anywhere(q)})))`;
