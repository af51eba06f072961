import type { Context } from "#lib/context.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { checkPassword } from "#lib/members/password.ts";
import { steppedUp } from "#lib/tenants/users.ts";
import { personOf } from "./person.ts";
import type { Proof } from "./schema.ts";
import { takeCode } from "./totp/take-code.ts";

/** Throws unless it is the account's own password. */
export async function provePassword(ctx: Context, password: string, path: string): Promise<void> {
  const { id } = personOf(ctx);
  const user = await steppedUp(ctx, (db) => db.user.findUniqueOrThrow({ where: { id } }));
  if (await checkPassword(user.passwordHash, password)) return;
  throw invalid(path, {
    id: "Kata sandi sekarang salah.",
    en: "The current password is wrong.",
  });
}

/** Throws unless password or code are theirs. A code is used up by it. */
export async function prove(ctx: Context, { password, code }: Proof): Promise<void> {
  if (password !== undefined) return provePassword(ctx, password, "password");
  const { id } = personOf(ctx);
  const right = await steppedUp(ctx, async (db) => {
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    if (!user.totpAt) throw notOn();
    return takeCode(db, user, code ?? "", ctx.now);
  });
  if (!right) throw wrongCode();
}

export const wrongCode = () =>
  invalid("code", {
    id: "Kode salah, kedaluwarsa, atau sudah dipakai.",
    en: "The code is wrong, expired or already used.",
  });

export const notOn = () =>
  new AppError("CONFLICT", {
    id: "Verifikasi dua langkah belum aktif.",
    en: "Two-step verification is not on.",
  });
