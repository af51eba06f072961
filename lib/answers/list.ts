import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma, type Answer as Row } from "#lib/db/generated/client.ts";
import type { Page } from "#lib/page.ts";
import { presentAnswer } from "./present.ts";
import type { Answer, ListAnswers } from "./schema.ts";

/** Newest first. */
export async function listAnswers(
  ctx: Context,
  { limit, cursor, q, active }: ListAnswers,
): Promise<Page<Answer>> {
  const bond = [ctx.tenantId, "answers", q, active];
  const [before] = cursor ? readCursor(bond, cursor).map(String) : [];
  const where = [Prisma.sql`tenant_id = ${ctx.tenantId}::uuid`];
  if (active !== undefined) where.push(Prisma.sql`active = ${active}`);
  if (before !== undefined) where.push(Prisma.sql`id < ${before}::uuid`);
  if (q !== undefined) {
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    where.push(Prisma.sql`
      concat_ws(chr(10), question, array_to_string(variants, chr(10)),
        array_to_string(keywords, chr(10)), answer) ILIKE ${pattern}`);
  }
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT id, question, variants, keywords, answer, active, created_at AS "createdAt",
      updated_at AS "updatedAt"
    FROM answers WHERE ${Prisma.join(where, " AND ")} ORDER BY id DESC LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map(presentAnswer);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}
