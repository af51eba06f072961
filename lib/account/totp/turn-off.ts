import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { readMe } from "../me.ts";
import { personOf } from "../person.ts";
import { notOn, prove } from "../prove.ts";
import type { Me, Proof, RecoveryCodes } from "../schema.ts";
import { makeRecoveryCodes, recoveryHash } from "./recovery.ts";

/** What an account without a second step has. */
export const withoutTotp = { totpSecret: null, totpAt: null, totpStep: null, recoveryHashes: [] };

/** A password is enough again. */
export async function turnOffTotp(ctx: Context, proof: Proof): Promise<Me> {
  const { id } = personOf(ctx);
  await prove(ctx, proof);
  await steppedUp(ctx, (db) => db.user.update({ where: { id }, data: withoutTotp }));
  await record(ctx, "account.totp.off", id);
  return readMe(ctx);
}

/** The ones before count no longer. */
export async function renewRecoveryCodes(ctx: Context, proof: Proof): Promise<RecoveryCodes> {
  const { id } = personOf(ctx);
  await prove(ctx, proof);
  const recoveryCodes = makeRecoveryCodes();
  await steppedUp(ctx, async (db) => {
    const { count } = await db.user.updateMany({
      where: { id, totpAt: { not: null } },
      data: { recoveryHashes: recoveryCodes.map(recoveryHash) },
    });
    if (count === 0) throw notOn();
  });
  await record(ctx, "account.recovery-codes", id);
  return { recoveryCodes };
}
