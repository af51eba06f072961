import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Page } from "#lib/page.ts";
import type { AuditEntry, ListAudit } from "./schema.ts";

type Row = Omit<AuditEntry, "createdAt" | "actor"> & {
  actorKind: AuditEntry["actor"]["kind"];
  actorId: string | null;
  actorName: string | null;
  createdAt: Date;
};

/** Who did what, the newest first. */
export async function listAudit(
  ctx: Context,
  { limit, cursor, action, targetId }: ListAudit,
): Promise<Page<AuditEntry>> {
  const bond = [ctx.tenantId, "audit-log", action, targetId];
  const where = [Prisma.sql`a.tenant_id = ${ctx.tenantId}::uuid`];
  if (action) where.push(Prisma.sql`a.action = ${action}`);
  if (targetId) where.push(Prisma.sql`a.target_id = ${targetId}`);
  if (cursor) {
    const [at, id] = readCursor(bond, cursor);
    where.push(Prisma.sql`(a.created_at, a.id) < (${new Date(at ?? 0)}, ${id}::uuid)`);
  }
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a.action, a.actor_kind AS "actorKind", a.actor_id AS "actorId",
      coalesce((SELECT u.name FROM users u WHERE a.actor_kind = 'user' AND u.id = a.actor_id),
        (SELECT k.name FROM api_keys k WHERE a.actor_kind = 'key' AND k.tenant_id = a.tenant_id
          AND k.id = a.actor_id)) AS "actorName",
      a.target_id AS "targetId", a.data, a.created_at AS "createdAt"
    FROM audit_log a WHERE ${Prisma.join(where, " AND ")}
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit + 1}`;
  const items = rows
    .slice(0, limit)
    .map(({ actorKind, actorId, actorName, createdAt, ...row }) => ({
      ...row,
      actor: { kind: actorKind, id: actorId, name: actorName },
      createdAt: createdAt.toISOString(),
    }));
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.createdAt, last.id]) : null };
}
