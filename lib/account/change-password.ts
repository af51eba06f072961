import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { hashPassword } from "#lib/members/password.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { personOf } from "./person.ts";
import { provePassword } from "./prove.ts";
import type { ChangePassword, EndedSessions } from "./schema.ts";
import { endOtherSessions } from "./sessions.ts";

/** Ends every other session: whoever knew the old one is out. */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword, sessionId }: ChangePassword & { sessionId: string | null },
): Promise<EndedSessions> {
  const { id } = personOf(ctx);
  await provePassword(ctx, currentPassword, "currentPassword");
  const passwordHash = await hashPassword(newPassword);
  await steppedUp(ctx, (db) => db.user.update({ where: { id }, data: { passwordHash } }));
  await record(ctx, "account.password", id);
  return endOtherSessions(ctx, { sessionId });
}
