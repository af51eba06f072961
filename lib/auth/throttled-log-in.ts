import { AppError } from "#lib/errors.ts";
import { consume, tooMany } from "./limits.ts";
import { type LoggedIn, type LoginExtras, logIn } from "./log-in.ts";
import { isSecondStep } from "./second-step.ts";

/**
 * Five wrong passwords in 15 minutes for one account from one address, then 429. The right one is
 * never refused, so nobody can lock a shop out by guessing.
 */
export async function throttledLogIn(
  email: string,
  password: string,
  { address, ...extras }: LoginExtras & { address: string },
): Promise<LoggedIn> {
  try {
    return await logIn(email, password, extras);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "UNAUTHORIZED") throw error;
    // The password was right, and codes are counted by themselves.
    if (isSecondStep(error)) throw error;
    const account = email.trim().toLowerCase().slice(0, 150);
    const attempts = await consume(`login:${address}:${account}`, 5, 15 * 60);
    if (attempts.exceeded) throw tooMany(attempts.resetMs);
    throw error;
  }
}
