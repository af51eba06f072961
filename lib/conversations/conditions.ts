import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { invalid } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { anywhere, contactPatterns } from "#lib/search/pattern.ts";
import type { ListConversations } from "./schema.ts";

type Filters = Omit<ListConversations, "limit" | "cursor" | "sort">;

/** What a filter asks of a conversation; it may use c, p and r of the query it stands in. */
export function conditions(ctx: Context, filters: Filters): Prisma.Sql[] {
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
  if (filters.contactId) {
    where.push(
      isId(filters.contactId)
        ? Prisma.sql`c.contact_id = ${filters.contactId}::uuid`
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
