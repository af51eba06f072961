import type { Context } from "#lib/context.ts";
import type { User } from "#lib/db/generated/client.ts";
import { stepOf } from "./code.ts";
import { recoveryHash } from "./recovery.ts";

/**
 * Uses up a code of the app, or one for recovery. True once for each: of two who show the same code
 * at the same moment, one is let in; whoever looked over a shoulder comes too late.
 */
export async function takeCode(
  db: Context["db"],
  { id, totpSecret }: Pick<User, "id" | "totpSecret">,
  code: string,
  now: Date,
): Promise<boolean> {
  if (!totpSecret) return false;
  const step = await stepOf(totpSecret, code, now);
  if (step !== null) {
    const { count } = await db.user.updateMany({
      where: { id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
      data: { totpStep: step },
    });
    return count === 1;
  }
  const hash = recoveryHash(code);
  const taken = await db.$executeRaw`
    UPDATE users SET recovery_hashes = array_remove(recovery_hashes, ${hash}::bytea)
    WHERE id = ${id}::uuid AND ${hash}::bytea = ANY (recovery_hashes)`;
  return taken === 1;
}
