import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Session as Row } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import type { Page, PageQuery } from "#lib/page.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { personOf } from "./person.ts";
import type { EndedSessions, Session } from "./schema.ts";

/** The session that asks. */
type Own = { sessionId: string | null };

/** A person's sessions are theirs in whichever shop they were opened. */
const living = (ctx: Context) => ({
  userId: personOf(ctx).id,
  revokedAt: null,
  expiresAt: { gt: ctx.now },
});

/** The newest first. */
export async function listSessions(
  ctx: Context,
  { limit, cursor, sessionId }: PageQuery & Own,
): Promise<Page<Session>> {
  const bond = [personOf(ctx).id, "sessions"];
  const [before] = cursor ? readCursor(bond, cursor).map(String) : [];
  const where = { ...living(ctx), ...(before !== undefined && { id: { lt: before } }) };
  const rows = await steppedUp(ctx, (db) =>
    db.session.findMany({ where, orderBy: { id: "desc" }, take: limit + 1 }),
  );
  const items = rows.slice(0, limit).map((row) => present(row, sessionId));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? makeCursor(bond, [last.id]) : null };
}

const present = (row: Row, sessionId: string | null): Session => ({
  id: row.id,
  current: row.id === sessionId,
  userAgent: row.userAgent,
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

/** At once, on every node. Ending one's own is logging out. */
export async function endSession(
  ctx: Context,
  { id, sessionId }: { id: string } & Own,
): Promise<Session> {
  const [row] = await steppedUp(ctx, (db) =>
    db.session.updateManyAndReturn({
      where: { ...living(ctx), id },
      data: { revokedAt: ctx.now },
    }),
  );
  if (!row) throw notFound();
  return present(row, sessionId);
}

export async function endOtherSessions(ctx: Context, { sessionId }: Own): Promise<EndedSessions> {
  const others = { ...living(ctx), ...(sessionId && { id: { not: sessionId } }) };
  const { count } = await steppedUp(ctx, (db) =>
    db.session.updateMany({ where: others, data: { revokedAt: ctx.now } }),
  );
  return { ended: count };
}
