import { AppError } from "#lib/errors.ts";
import { consume, tooMany } from "./limits.ts";
import { type LoggedIn, logIn } from "./log-in.ts";

/**
 * Five wrong passwords in 15 minutes for one account from one address, then 429. The right one is
 * never refused, so nobody can lock a shop out by guessing.
 */
export async function throttledLogIn(
  email: string,
  password: string,
  address: string,
): Promise<LoggedIn> {
  try {
    return await logIn(email, password);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "UNAUTHORIZED") throw error;
    const account = email.trim().toLowerCase().slice(0, 150);
    const attempts = await consume(`login:${address}:${account}`, 5, 15 * 60);
    if (attempts.exceeded) throw tooMany(attempts.resetMs);
    throw error;
  }
}
