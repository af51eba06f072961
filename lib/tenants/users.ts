import type { Context } from "#lib/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";

/**
 * Accounts are no single tenant's, so a tenant's transaction steps up for the few lines that write
 * one, and down again. What fails in between undoes the step with everything else.
 */
export async function steppedUp<T>(
  { db, tenantId }: Context,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  await db.$queryRaw`SELECT set_config('role', 'sapa_root', true)`;
  const result = await work(db);
  await db.$queryRaw`
    SELECT set_config('role', 'sapa_tenant', true), set_config('sapa.tenant', ${tenantId}, true)`;
  return result;
}

type Account = { email: string; name: string; passwordHash: string };

/**
 * An account that belongs to nobody yet: a new one, or that of somebody who has left every team,
 * begun anew. Null where the address is in use.
 */
export const takeAccount = (
  ctx: Context,
  { email, name, passwordHash }: Account,
): Promise<string | null> =>
  steppedUp(ctx, async (db) => {
    const [user] = await db.$queryRaw<{ id: string }[]>`
      INSERT INTO users AS u (id, email, name, password_hash, created_at)
      VALUES (${newId()}::uuid, ${email}::citext, ${name}, ${passwordHash}, ${ctx.now})
      ON CONFLICT (email) DO UPDATE
        SET name = excluded.name, password_hash = excluded.password_hash, totp_secret = NULL,
          totp_at = NULL, totp_step = NULL, recovery_hashes = '{}'
        WHERE NOT EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id)
      RETURNING id`;
    return user?.id ?? null;
  });

/** A new name or password. False where the account is another shop's too: there it is not ours to change. */
export const changeAccount = (
  ctx: Context,
  id: string,
  change: Prisma.UserUpdateInput,
): Promise<boolean> =>
  steppedUp(ctx, async (db) => {
    const elsewhere = await db.membership.count({
      where: { userId: id, tenantId: { not: ctx.tenantId } },
    });
    if (elsewhere > 0) return false;
    await db.user.update({ where: { id }, data: change });
    return true;
  });
