import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { seal } from "#lib/secrets.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { personOf } from "../person.ts";
import { wrongCode } from "../prove.ts";
import type { ConfirmTotp, RecoveryCodes, TotpSecret } from "../schema.ts";
import { makeSecret, otpauthUrl } from "./code.ts";
import { makeRecoveryCodes, recoveryHash } from "./recovery.ts";
import { takeCode } from "./take-code.ts";

/** Proposes a secret; nothing changes at login until a code of it has been shown. */
export async function proposeTotp(ctx: Context): Promise<TotpSecret> {
  const { id } = personOf(ctx);
  const secret = makeSecret();
  const sealed = await seal(secret);
  const email = await steppedUp(ctx, async (db) => {
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    if (user.totpAt) throw alreadyOn();
    await db.user.update({ where: { id }, data: { totpSecret: sealed, totpStep: null } });
    return user.email;
  });
  return { secret, otpauthUrl: otpauthUrl(secret, email) };
}

/** From the next login on a code is asked for. */
export async function confirmTotp(ctx: Context, { code }: ConfirmTotp): Promise<RecoveryCodes> {
  const { id } = personOf(ctx);
  const recoveryCodes = makeRecoveryCodes();
  await steppedUp(ctx, async (db) => {
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    if (user.totpAt) throw alreadyOn();
    if (!user.totpSecret) throw notProposed();
    if (!(await takeCode(db, user, code, ctx.now))) throw wrongCode();
    await db.user.update({
      where: { id },
      data: { totpAt: ctx.now, recoveryHashes: recoveryCodes.map(recoveryHash) },
    });
  });
  await record(ctx, "account.totp.on", id);
  return { recoveryCodes };
}

const alreadyOn = () =>
  new AppError("CONFLICT", {
    id: "Verifikasi dua langkah sudah aktif.",
    en: "Two-step verification is on already.",
  });

const notProposed = () =>
  new AppError("CONFLICT", {
    id: "Minta kode rahasianya dulu, lalu pindai dengan aplikasi autentikator.",
    en: "Ask for a secret first and scan it with an authenticator app.",
  });
