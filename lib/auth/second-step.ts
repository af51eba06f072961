import { takeCode } from "#lib/account/totp/take-code.ts";
import type { User } from "#lib/db/generated/client.ts";
import { rootDb } from "#lib/db/root.ts";
import { AppError, type Sentence } from "#lib/errors.ts";
import { countAttempt, forgetAttempts } from "./throttled-proof.ts";

const sentences = {
  wanted: {
    id: "Masukkan kode dari aplikasi autentikator, atau salah satu kode pemulihan.",
    en: "Enter the code of your authenticator app, or one of your recovery codes.",
  },
  wrong: {
    id: "Kode salah, kedaluwarsa, atau sudah dipakai.",
    en: "The code is wrong, expired or already used.",
  },
} satisfies Record<string, Sentence>;

/** The password was right; where the account has a second step, so must be a code. */
export async function takeSecondStep(user: User, totp: string | undefined): Promise<void> {
  if (!user.totpAt) return;
  if (!totp) throw refused(sentences.wanted);
  const key = `totp:${user.id}`;
  await countAttempt(key);
  if (!(await takeCode(rootDb(), user, totp, new Date()))) throw refused(sentences.wrong);
  await forgetAttempts(key);
}

/** The named field tells programs that it is the code that is missing, or wrong. */
const refused = (message: Sentence) =>
  new AppError("UNAUTHORIZED", message, { details: [{ path: "totp", message }] });

/** Whether it was the second step that failed: whoever gets there knows the password. */
export const isSecondStep = (error: unknown): boolean =>
  error instanceof AppError && (error.details?.some(({ path }) => path === "totp") ?? false);
